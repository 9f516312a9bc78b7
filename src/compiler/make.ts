import { COLLECTION_INFO } from '../collection/collection-info.ts';
import { MakingError } from './fault.ts';
import type { InputItem } from './input-item.ts';
import type { ProblemReport } from './job.ts';
import { JobFolder } from './job-folder.ts';
import { Maker, type MakerOptions } from './maker.ts';
import type { Made } from './saved-job.ts';
import { readZip } from './zip/read-zip.ts';
import { OtherPlanError } from './zip/zip-plan.ts';

/** A collection that is whole in its folder, and what could not be read of its records. */
export interface MadeCollection extends Made {
  problems: ProblemReport;
}

/** There is no good record among what was read: the report says what is wrong with those that are none. */
export class NoRecordsError extends MakingError {
  constructor(readonly problems: ProblemReport) {
    super('faultNoRecords');
  }
}

/** Makes a collection of items; `itemsFrom` gives those after the first `taken`, of a job that is taken up again. */
export async function makeFromItems(
  options: MakerOptions,
  itemsFrom: (maker: Maker) => AsyncIterable<InputItem>,
): Promise<MadeCollection> {
  const maker = await Maker.open(options);
  if (!maker.isRead) for await (const item of itemsFrom(maker)) await maker.add(item);
  try {
    return { ...(await maker.finish()), problems: maker.report };
  } catch (error) {
    const isEmpty = error instanceof MakingError && error.word === 'faultNoRecords';
    throw isEmpty ? new NoRecordsError(maker.report) : error;
  }
}

/**
 * Makes a collection of a zip; `open` gives its bytes from the first one on, each time the same ones: it is called again
 * where the zip is found not to be what it was taken for, and where a job is taken up again. Throws a MakingError.
 */
export async function makeFromZip(
  options: MakerOptions,
  open: () => AsyncIterable<Uint8Array>,
  size: number | null,
): Promise<MadeCollection> {
  try {
    return await makeFromItems(options, (maker) => zipItems(maker, open(), size, options));
  } catch (error) {
    if (!(error instanceof OtherPlanError)) throw error;
    await JobFolder.empty(options.folder, error.plan);
    return makeFromZip(options, open, size);
  }
}

async function* zipItems(
  maker: Maker,
  chunks: AsyncIterable<Uint8Array>,
  of: number | null,
  { tell, part }: MakerOptions,
): AsyncGenerator<InputItem> {
  let left = maker.taken;
  for await (const item of readZip(chunks, maker.plan)) {
    if (!isIn(part, item) || left-- > 0) continue;
    yield item;
    tell({ phase: 'reading', done: item.position ?? 0, of, records: maker.records });
  }
}

/** Whether an item lies in the part that is meant, or says what the collection is called. */
const isIn = (part: string | undefined, item: InputItem): boolean => {
  const path = 'path' in item ? item.path : item.problem.path;
  return part === undefined || path.startsWith(`${part}/`) || path === COLLECTION_INFO;
};

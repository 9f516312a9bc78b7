import { isQuotaError, NoDatabaseError } from '../sources/database.ts';
import type { UpdateFault } from '../sources/listed-collection.ts';
import { NewerDataError } from '../sources/newer-data.ts';
import { FetchFault } from './fetch/fetch-fault.ts';

/** Why a collection can't be made: the name of a word in `_locales`, and what goes into it. */
export class MakingError extends Error {
  override name = 'MakingError';
  readonly values: string[];
  constructor(
    readonly word: FaultWord,
    ...values: string[]
  ) {
    super([word, ...values].join(' '));
    this.values = values;
  }
}

/** The words of the faults of what a collection is made of. */
type FaultWord =
  | 'faultNotZip'
  | 'faultTruncated'
  | 'faultDamaged'
  | 'faultEncrypted'
  | 'faultCompression'
  | 'faultTooLarge'
  | 'faultFormat'
  | 'faultNoRecords'
  | 'faultNoMarkdown';

/** What the reader is told of an error. */
export function toFault(error: unknown): UpdateFault {
  if (error instanceof FetchFault) return error.fault;
  if (error instanceof MakingError) return { name: error.word, values: error.values };
  if (isQuotaError(error)) return { name: 'faultDiskFull', values: [] };
  if (error instanceof NewerDataError) return { name: 'faultNewer', values: [] };
  if (error instanceof NoDatabaseError) return { name: 'faultNoDatabase', values: [] };
  if (error instanceof DOMException && /^Not(?:Readable|Found)Error$/.test(error.name))
    return { name: 'faultUnreadable', values: [] };
  return { name: 'faultUnknown', values: [error instanceof Error ? error.message : String(error)] };
}

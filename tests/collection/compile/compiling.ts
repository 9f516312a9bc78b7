import { addRecords } from '../../../src/collection/compile/add-records.ts';
import { type CompileOptions, type CompileState, startCompile } from '../../../src/collection/compile/compile-state.ts';
import type { WriteFile } from '../../../src/collection/compile/compiled-files.ts';
import { memorySpill, type Spill } from '../../../src/collection/compile/spill.ts';
import { nextStep, writeLast } from '../../../src/collection/compile/steps.ts';
import type { NamedRecord } from '../../../src/collection/named-record.ts';
import { madeNews } from '../made/made-news.ts';

/** Many small buckets of little data: all that happens to a large collection happens to it. */
export const SMALL: Partial<CompileOptions> = { bucketSize: 2000, largeFrom: 1000, partitionBits: 3 };

/** Made news that share addresses, list each other, and a page that all of them list. */
export function news(count: number): NamedRecord[] {
  return Array.from({ length: count }, (_, number) => {
    const { id, record } = madeNews(number, count);
    const popular = { title: `Told by ${number}`, webUrl: 'https://www.nature.com/articles/s41524-021-00493-w' };
    const isQuery = number % 5 === 0;
    return {
      id: number % 7 === 0 ? `${id}-"quoted\\ä😀` : id,
      record: {
        ...record,
        ...(isQuery && { originalUrl: `https://news.example/2021/04/07/a-story?id=${number}` }),
        related: [...(record.related ?? []), popular],
      },
    };
  });
}

/** Records of little more than an address. */
export function tinyRecords(count: number): NamedRecord[] {
  return Array.from({ length: count }, (_, at) => ({
    id: String(at),
    record: { title: 'a', webUrl: `https://news.example/${at}` },
  }));
}

/** What stands between two steps. `state` is all that is kept of a compile beside its spill. */
export interface Between {
  state: CompileState;
  spill: Spill;
  write: WriteFile;
}

/** Compiles in steps of `size` records; `between` may change what the next step is given. */
export async function compiledInSteps(
  records: readonly NamedRecord[],
  options: Partial<CompileOptions>,
  size: number,
  between: (at: Between) => Between | Promise<Between> = (at) => at,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const write: WriteFile = async (path, bytes) => void files.set(path, bytes);
  let at: Between = { state: startCompile({ name: 'Made' }, options), spill: memorySpill(), write };
  for (let start = 0; start < records.length; start += size) {
    at = await between({ ...at, state: await addRecords(at.state, at.spill, records.slice(start, start + size)) });
  }
  for (;;) {
    const state = await nextStep(at.state, at.spill, at.write);
    if (state === null) break;
    at = await between({ ...at, state });
  }
  await writeLast(at.state, at.spill, write);
  return files;
}

import { finishInThreads, partitionBitsFor, partsIn } from '../../../build/collection/compile-in-threads.ts';
import { fileSpill } from '../../../build/collection/file-spill.ts';
import { openThreads } from '../../../build/collection/threads.ts';
import { type WrittenFolder, writeFolder } from '../../../build/collection/write-folder.ts';
import { addRecords } from '../../../src/collection/compile/add-records.ts';
import { startCompile } from '../../../src/collection/compile/compile-state.ts';
import { madeNews } from '../../collection/made/made-news.ts';

/** Records that are made and compiled at a time. */
const SOME = 500;

/** What a run of this file prints. */
export interface MadeCompile extends Pick<WrittenFolder, 'files' | 'bytes'> {
  seconds: number;
  /** The most memory that the process had, in bytes. */
  memory: number;
}

/**
 * Compiles the first `count` of `of` made news into a folder, straight from the generator; with `more`, that one besides.
 * One thread makes and cuts them.
 */
export function compileMade(
  { count, of, more }: { count: number; of: number; more?: number },
  out: string,
  isHosted: boolean,
) {
  return writeFolder(out, isHosted, async (unfinished) => {
    const spill = fileSpill(partsIn(unfinished));
    let state = startCompile(
      { name: 'Made' },
      { partitionBits: partitionBitsFor(count), fewestKeys: isHosted ? 100 : 0 },
    );
    for (let start = 0; start < count; start += SOME) {
      const length = Math.min(SOME, count - start);
      const some = Array.from({ length }, (_, index) => madeNews(start + index, of));
      state = await addRecords(state, spill, some);
    }
    if (more !== undefined) state = await addRecords(state, spill, [madeNews(more, of)]);
    spill.flush();
    const threads = await openThreads();
    return finishInThreads(state, unfinished, threads).finally(() => threads.close());
  });
}

/* Run by itself, so that its memory is nobody else's: `compile-made.ts COUNT OUT`. */
const [, file, count, out] = process.argv;
if (file === import.meta.filename && out !== undefined) {
  const started = performance.now();
  const { files, bytes } = await compileMade({ count: Number(count), of: Number(count) }, out, false);
  const seconds = (performance.now() - started) / 1000;
  const made: MadeCompile = { files, bytes, seconds, memory: process.resourceUsage().maxRSS * 1024 };
  console.log(JSON.stringify(made));
}

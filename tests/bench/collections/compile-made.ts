import { spillFor } from '../../../build/collection/file-spill.ts';
import { type WrittenFolder, writeFolder } from '../../../build/collection/write-folder.ts';
import { addRecords } from '../../../src/collection/compile/add-records.ts';
import { startCompile } from '../../../src/collection/compile/compile-state.ts';
import { finishCompile } from '../../../src/collection/compile/steps.ts';
import { madeNews } from '../../collection/made/made-news.ts';

/** Records that are made and compiled at a time. */
const SOME = 500;

/** What a run of this file prints. */
export interface MadeCompile extends Pick<WrittenFolder, 'files' | 'bytes'> {
  seconds: number;
  /** The most memory that the process had, in bytes. */
  memory: number;
}

/** Compiles made news into a folder, straight from the generator, as `count` of a collection of `of`. */
export function compileMade(count: number, of: number, out: string, isHosted: boolean): Promise<WrittenFolder> {
  return writeFolder(out, isHosted, async (write, temporary) => {
    const { spill, partitionBits } = spillFor(count, temporary);
    let state = startCompile({ name: 'Made' }, { partitionBits, fewestKeys: isHosted ? 100 : 0 });
    for (let start = 0; start < count; start += SOME) {
      const length = Math.min(SOME, count - start);
      const some = Array.from({ length }, (_, index) => madeNews(start + index, of));
      state = await addRecords(state, spill, some);
    }
    return finishCompile(state, spill, write);
  });
}

/* Run by itself, so that its memory is nobody else's: `compile-made.ts COUNT OUT`. */
const [, file, count, out] = process.argv;
if (file === import.meta.filename && out !== undefined) {
  const started = performance.now();
  const { files, bytes } = await compileMade(Number(count), Number(count), out, false);
  const seconds = (performance.now() - started) / 1000;
  const made: MadeCompile = { files, bytes, seconds, memory: process.resourceUsage().maxRSS * 1024 };
  console.log(JSON.stringify(made));
}

import type { CollectionHeader } from '../../src/collection/collection-header.ts';
import { addBatch } from '../../src/collection/compile/add-records.ts';
import { type CompileOptions, startCompile } from '../../src/collection/compile/compile-state.ts';
import { finishCompile } from '../../src/collection/compile/steps.ts';
import { formatProblem, type Problem } from '../../src/record/problem.ts';
import { fileBatches } from './compile-pool.ts';
import { spillFor } from './file-spill.ts';
import { listRecords } from './list-records.ts';
import { inChunks, type OnProgress } from './read-folder.ts';
import { type WrittenFolder, writeFolder } from './write-folder.ts';

/** How a folder is compiled. */
export interface FolderOptions {
  /** For a static host: under hosted names, and in buckets of at least 100 keys where it is large. Else for this computer. */
  isHosted: boolean;
  options?: Partial<CompileOptions>;
  onRead?: OnProgress | undefined;
  onWrite?: OnProgress | undefined;
}

/** A folder of records that was compiled. */
export interface CompiledFolder extends WrittenFolder {
  problems: Problem[];
  /** How many Markdown files have no front matter. */
  skipped: number;
}

/** Compiles a folder of records into `out`, holding only a part of them at a time. Records that are no good are left out and told. */
export async function buildFolder(folder: string, out: string, how: FolderOptions): Promise<CompiledFolder> {
  const { info, files, problems } = listRecords(folder);
  let skipped = 0;
  const written = await writeFolder(out, how.isHosted, async (write, temporary) => {
    const { spill, partitionBits } = spillFor(files.length, temporary);
    let state = startCompile(info, { ...(how.isHosted && { fewestKeys: 100 }), ...how.options, partitionBits });
    let done = 0;
    const pieces = inChunks(files).map((some) => ({ files: some, partitionBits }));
    for await (const read of fileBatches(pieces)) {
      done += read.files;
      how.onRead?.(done, files.length);
      state = await addBatch(state, spill, read.batch);
      for (const problem of read.problems) problems.push(problem);
      skipped += read.skipped;
    }
    return finishCompile(state, spill, write, { onProgress: how.onWrite });
  });
  return { ...written, problems, skipped };
}

/** Compiles a folder of records that must all be good, for the package. */
export async function compileFolder(folder: string, out: string): Promise<CollectionHeader> {
  const { header, problems } = await buildFolder(folder, out, { isHosted: false });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return header;
}

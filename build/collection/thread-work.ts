import { type Batch, toBatch } from '../../src/collection/compile/batch.ts';
import type { CompileOptions } from '../../src/collection/compile/compile-state.ts';
import type { CompiledFile } from '../../src/collection/compile/compiled-files.ts';
import { searchFiles } from '../../src/collection/compile/spilled-search.ts';
import { type Done, doTask, type Task } from '../../src/collection/compile/tasks.ts';
import type { Problem } from '../../src/record/problem.ts';
import { fileSpill } from './file-spill.ts';
import { type FileWriter, fileWriter, type Written } from './file-writer.ts';
import type { MarkdownFile } from './find-records.ts';
import { readFiles } from './read-files.ts';

/** What is known of how a file's records go into a compile, ready for addBatch. */
export interface FileBatch {
  batch: Batch;
  files: number;
  problems: Problem[];
  skipped: number;
}

/** A task that was done, and what it wrote. */
export interface DoneTask {
  done: Done;
  written: Written;
}

/** Files that were made and are not written yet. */
export interface MadeFiles {
  made: CompiledFile[];
}

/** What each kind of work is given and answers, in whichever thread. All of it is plain data. */
export interface Works {
  read: (asked: { files: MarkdownFile[]; partitionBits: number }) => Promise<FileBatch>;
  task: (asked: { task: Task; parts: string; writer: FileWriter }) => Promise<DoneTask>;
  search: (asked: { options: CompileOptions; parts: string }) => Promise<MadeFiles>;
}

export const WORKS: Works = {
  async read({ files, partitionBits }) {
    const { records, problems, skipped } = readFiles(files);
    return { batch: toBatch(records, partitionBits), files: files.length, problems, skipped };
  },
  async task({ task, parts, writer }) {
    const { write, written } = fileWriter(writer);
    return { done: await doTask(task, fileSpill(parts), write), written };
  },
  async search({ options, parts }) {
    return { made: await searchFiles({ options }, fileSpill(parts)) };
  },
};

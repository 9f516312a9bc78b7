import type { CollectionHeader } from '../collection/collection-header.ts';
import type { StoredCollection, UpdateFault } from '../sources/listed-collection.ts';
import type { JoinedFiles } from './file-items.ts';
import type { Origin, ProblemReport, Progress } from './job.ts';

/** An origin as the worker is told it: chosen files stay with the page, which gives them as they are asked for. */
export type WorkerOrigin = Exclude<Origin, { kind: 'files' }> | { kind: 'files'; count: number };

/** What the worker is to make. */
export interface WorkerJob {
  folder: string;
  name: string;
  /** Whether the Markdown of its records stays beside it. */
  keepsMarkdown: boolean;
  origin: WorkerOrigin;
  /** The version that it replaces. */
  current: StoredCollection | undefined;
}

/** A file of a record to be parsed: such a worker does nothing else, and answers with a ParsedFile. */
export interface ParseJob {
  kind: 'parse';
  path: string;
  bytes: Uint8Array;
}

/** From the page to its worker. */
export type ToWorker =
  | ParseJob
  | { kind: 'start'; job: WorkerJob }
  | { kind: 'paths'; paths: string[] }
  | { kind: 'files'; files: JoinedFiles };

/** From the worker to its page. */
export type FromWorker =
  /** It holds its lock: when that is free, the worker has ended. */
  | { kind: 'alive' }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'askPaths'; from: number; to: number }
  | { kind: 'askFiles'; places: readonly number[]; most: number }
  | { kind: 'ended'; end: WorkerEnd };

/** How the work ended. */
export type WorkerEnd =
  | { state: 'done'; header: CollectionHeader; bytes: number; problems: ProblemReport; isByBucket?: boolean }
  | { state: 'unchanged' }
  | { state: 'failed'; fault: UpdateFault; problems?: ProblemReport };

import type { Problem } from '../record/problem.ts';
import type { StoredCollection, UpdateFault } from '../sources/listed-collection.ts';

/** A file that the reader chose, and its path below the folder that was chosen. */
export interface ChosenFile {
  path: string;
  file: Blob;
}

/** Where a collection comes from. */
export type Origin =
  /** Markdown files, with `collection.yml` or without, or those of a compiled collection. */
  | { kind: 'files'; files: ChosenFile[] }
  /** A zip of Markdown files, or of a compiled collection, as it is exported. */
  | { kind: 'zip'; zip: Blob }
  /** A compiled collection on a static host: the address of its `collection.json`. */
  | { kind: 'compiled'; address: string }
  /** A zip on a host, of the same; after a `#` the folder in it that is meant. */
  | { kind: 'records'; address: string };

/** A collection to be made or made anew. Only one job for an id runs at a time, in whichever page it was started. */
export interface Job {
  /** The collection's id: a new one, or that of the collection which this version is to replace. */
  id: string;
  /** Its name, where the origin says none. */
  name: string;
  origin: Origin;
  /** The version that it replaces: what has not changed of it is not fetched again. */
  current?: StoredCollection;
  /** Where the collection is not in the list any more when it is made, it was removed meanwhile, and nothing is stored. */
  isUpdate?: boolean;
}

/** How far a job is. */
export interface Progress {
  phase: 'fetching' | 'reading' | 'compiling' | 'storing';
  /** Records, files or bytes, as the phase has them; `of` is null where nobody knows yet how many there will be. */
  done: number;
  of: number | null;
  /** How many records were read by then. */
  records?: number;
}

/** What could not be read of the records: the first thousands, and how many there are in all. */
export interface ProblemReport {
  count: number;
  first: Problem[];
}

/** How a job ended. Until it is `done` the version before answers; after anything else nothing of the new one is left. */
export type JobOutcome =
  | { state: 'done'; collection: StoredCollection; problems: ProblemReport }
  /** The host has nothing new. */
  | { state: 'unchanged' }
  | { state: 'cancelled' }
  | { state: 'failed'; fault: UpdateFault; problems?: ProblemReport };

/** A job that runs. */
export interface RunningJob {
  outcome: Promise<JobOutcome>;
  /** Ends it; the outcome is then `cancelled`, unless it was over before. */
  cancel: () => void;
}

/** Runs a job in a worker of its own; a worker that dies is started again where it was. */
export type RunJob = (job: Job, onProgress: (progress: Progress) => void) => RunningJob;

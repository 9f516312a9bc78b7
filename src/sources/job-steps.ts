import { database, keysBelow } from './database.ts';

/** A piece of what a job keeps until its collection is whole. */
export interface Part {
  kind: string;
  /** Its place among those of its kind. */
  number: number;
  value: unknown;
}

/** What one step of a job comes to. */
export interface Step {
  files?: ReadonlyMap<string, Uint8Array>;
  parts?: readonly Part[];
  /** How far the job is then, as plain data. */
  job?: unknown;
}

/** Stores a step: all of it or nothing. Rejects with a QuotaExceededError where the disk is full. */
export async function saveStep(folder: string, { files = new Map(), parts = [], job }: Step): Promise<void> {
  const stores = ['files', 'parts', 'jobs'] as const;
  // A computer that loses its power may forget the last steps, but never keeps half of one.
  const transaction = (await database()).transaction(stores, 'readwrite', { durability: 'relaxed' });
  const puts = [
    ...Array.from(files, ([path, bytes]) => transaction.objectStore('files').put(bytes, [folder, path])),
    ...parts.map(({ kind, number, value }) => transaction.objectStore('parts').put(value, [folder, kind, number])),
    ...(job === undefined ? [] : [transaction.objectStore('jobs').put(job, folder)]),
  ];
  // Why the transaction ended is told by its end: those that it takes with it only say that it did.
  for (const put of puts) put.catch(() => undefined);
  await transaction.done;
}

/** How far a job was, or undefined where none was stored. */
export async function savedJob(folder: string): Promise<unknown> {
  return (await database()).get('jobs', folder);
}

/** The folders of the jobs that are stored. */
export async function savedJobs(): Promise<string[]> {
  return (await database()).getAllKeys('jobs');
}

/** The pieces of one kind, in their order. */
export async function savedParts(folder: string, kind: string): Promise<unknown[]> {
  return (await database()).getAll('parts', keysBelow(folder, kind));
}

/** Removes what a job kept beside its files. */
export async function removeParts(folder: string): Promise<void> {
  const transaction = (await database()).transaction(['parts', 'jobs'], 'readwrite');
  transaction.objectStore('parts').delete(keysBelow(folder));
  transaction.objectStore('jobs').delete(folder);
  await transaction.done;
}

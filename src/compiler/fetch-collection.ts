import { digest } from '../collection/digest.ts';
import { removeStored, storedFolders, storedSource } from '../sources/collection-files.ts';
import type { StoredCollection } from '../sources/collection-list.ts';
import { nextCheck } from '../sources/next-check.ts';
import { FetchFault } from './fetch/fetch-fault.ts';
import type { FetchOptions } from './fetch/fetch-file.ts';
import { fetchHeader, type HostedVersion } from './fetch/host.ts';
import { takeVersion } from './fetch/take-version.ts';
import type { Job, JobOutcome, Progress } from './job.ts';

/** Most bytes of a collection that is fetched whole; a larger one is left on its host, where it has a filter. */
const WHOLE_LIMIT = 64_000_000;

/** A job that fetches a compiled collection. */
export interface CompiledJob extends Job {
  origin: { kind: 'compiled'; address: string };
}

/** How it is done. */
export interface FetchCollectionOptions extends FetchOptions {
  onProgress: (progress: Progress) => void;
  wholeLimit?: number;
}

/**
 * Fetches a compiled collection, or what has changed of it, into a folder of its own. Done again after it was killed, it
 * goes on where it was. What is no fault of the host (a full disk) it throws, and leaves what there is.
 */
export async function fetchCollection(job: CompiledJob, options: FetchCollectionOptions): Promise<JobOutcome> {
  try {
    return await fetchNewest(job, options);
  } catch (error) {
    if (!(error instanceof FetchFault) && !options.signal.aborted) throw error;
    await sweep(job, []);
    return error instanceof FetchFault ? { state: 'failed', fault: error.fault } : { state: 'cancelled' };
  }
}

async function fetchNewest(job: CompiledJob, options: FetchCollectionOptions): Promise<JobOutcome> {
  const first = await fetchHeader(job.origin.address, options);
  if (await isCurrent(job.current, first)) return { state: 'unchanged' };
  try {
    return await fetchVersion(job, first, options);
  } catch (error) {
    if (!(error instanceof FetchFault) || !error.isStale) throw error;
    // The host may be half way through an upload: what it says now is what counts.
    return await fetchVersion(job, await fetchHeader(job.origin.address, options), options);
  }
}

/** Whether a version is the one that is stored, and that is still there: browsers have been seen to empty databases. */
async function isCurrent(current: StoredCollection | undefined, { header }: HostedVersion): Promise<boolean> {
  if (current === undefined || header.version === '' || header.version !== current.header.version) return false;
  return (await storedSource(current.folder).readFile('collection.json')) !== null;
}

async function fetchVersion(
  job: CompiledJob,
  version: HostedVersion,
  options: FetchCollectionOptions,
): Promise<JobOutcome> {
  const { address } = job.origin;
  const folder = `${job.id}/${await digest(version.bytes)}`;
  await sweep(job, [folder]);
  const { current } = job;
  const taken = await takeVersion({ wholeLimit: WHOLE_LIMIT, ...options, address, folder, version, current });
  const now = Date.now();
  const collection: StoredCollection = {
    id: job.id,
    isOn: current?.isOn ?? true,
    header: version.header,
    folder,
    bytes: taken.bytes,
    stored: new Date(now).toISOString(),
    problems: 0,
    subscription: {
      address,
      kind: 'compiled',
      isByBucket: taken.isByBucket,
      checked: new Date(now).toISOString(),
      next: nextCheck(now, 0, Math.random()),
    },
  };
  return { state: 'done', collection, problems: { count: 0, first: [] } };
}

/** Removes what is not whole of this collection: jobs that were killed or failed left it. */
async function sweep({ id, current }: Job, kept: readonly string[]): Promise<void> {
  for (const folder of await storedFolders()) {
    if (!folder.startsWith(`${id}/`) || folder === current?.folder || kept.includes(folder)) continue;
    if ((await storedSource(folder).readFile('collection.json')) === null) await removeStored(folder);
  }
}

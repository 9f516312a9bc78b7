import { digest } from '../collection/digest.ts';
import { removeStored, storedSource } from '../sources/collection-files.ts';
import { savedJob, saveStep } from '../sources/job-steps.ts';
import type { StoredCollection } from '../sources/listed-collection.ts';
import { FetchFault } from './fetch/fetch-fault.ts';
import type { FetchOptions } from './fetch/fetch-file.ts';
import { fetchHeader, type HostedVersion } from './fetch/host.ts';
import { type TakenVersion, takeVersion } from './fetch/take-version.ts';
import { HEADER } from './header-path.ts';
import type { Progress } from './job.ts';

/** Most bytes of a collection that is fetched whole; of a larger one the buckets are left on its host, if it has a filter. */
const WHOLE_LIMIT = 64 * 2 ** 20;

/** A compiled collection to be fetched. */
export interface FetchJob extends FetchOptions {
  /** The folder of the database that it comes into. */
  folder: string;
  /** The address of its `collection.json`. */
  address: string;
  /** The version that it replaces. */
  current?: StoredCollection | undefined;
  tell: (progress: Progress) => void;
  wholeLimit?: number | undefined;
}

/** A collection that is in its folder. */
export interface FetchedCollection extends TakenVersion {
  header: HostedVersion['header'];
}

/**
 * Fetches a compiled collection, or what has changed of it, into a folder of its own; null where the host has nothing new.
 * Done again for the same folder after it was killed, it goes on where it was. Throws a FetchFault.
 */
export async function fetchCollection(job: FetchJob): Promise<FetchedCollection | null> {
  const first = await fetchHeader(job.address, job);
  if (await isCurrent(job.current, first)) return null;
  try {
    return await fetchVersion(job, first);
  } catch (error) {
    if (!(error instanceof FetchFault) || !error.isStale) throw error;
    // The host may be half way through an upload: what it says now is what counts.
    return await fetchVersion(job, await fetchHeader(job.address, job));
  }
}

/** Whether a version is the one that is stored, and that is still there: browsers have been seen to empty databases. */
async function isCurrent(current: StoredCollection | undefined, { header }: HostedVersion): Promise<boolean> {
  if (current === undefined || header.version === '' || header.version !== current.header.version) return false;
  return (await storedSource(current.folder).readFile(HEADER)) !== null;
}

async function fetchVersion(job: FetchJob, version: HostedVersion): Promise<FetchedCollection> {
  const { wholeLimit = WHOLE_LIMIT, folder } = job;
  // What the folder holds is of one version alone: nothing in it is compared again.
  const its = await digest(version.bytes);
  if ((await savedJob(folder)) !== its) {
    await removeStored(folder);
    await saveStep(folder, { job: its });
  }
  return { header: version.header, ...(await takeVersion({ ...job, version, wholeLimit })) };
}

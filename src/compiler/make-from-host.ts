import type { StoredCollection } from '../sources/listed-collection.ts';
import { fetchParts } from './fetch/fetch-file.ts';
import { type FetchedCollection, type FetchJob, fetchCollection } from './fetch-collection.ts';
import type { ProblemReport } from './job.ts';
import { type MadeCollection, makeFromZip } from './make.ts';
import type { MakerOptions } from './maker.ts';

/** A compiled collection from a host, in its folder; null where the host has nothing new. Throws a FetchFault. */
export async function makeOfFetched(job: FetchJob): Promise<(FetchedCollection & { problems: ProblemReport }) | null> {
  const fetched = await fetchCollection(job);
  return fetched && { ...fetched, problems: { count: 0, first: [] } };
}

/**
 * A collection of what a zip on a host holds; null where that makes the same as the `current` version. What comes is read
 * as it comes, and by the same rules as a zip that the reader chose. Throws a FetchFault or a MakingError.
 */
export async function makeFromHost(
  options: MakerOptions,
  address: string,
  current: StoredCollection | undefined,
): Promise<MadeCollection | null> {
  const part = decodeURIComponent(new URL(address).hash.slice(1));
  const from = { ...options, ...(part !== '' && { part }) };
  const made = await makeFromZip(from, () => fetchParts(address, 'no-cache', {}), null);
  return made.header.version === current?.header.version ? null : made;
}

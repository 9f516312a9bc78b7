import { removeFiles, storedSource, writeStored } from '../../sources/collection-files.ts';
import type { StoredCollection } from '../../sources/listed-collection.ts';
import { checkLists, type ListedFile } from '../check-compiled.ts';
import { MakingError } from '../fault.ts';
import { HEADER } from '../header-path.ts';
import type { Progress } from '../job.ts';
import { FetchFault } from './fetch-fault.ts';
import { type FetchOptions, placeOf } from './fetch-file.ts';
import type { HostedVersion } from './host.ts';
import { isBucket, isNeeded, listsOf } from './hosted-files.ts';
import { inParallel } from './in-parallel.ts';
import { openBudget } from './size-budget.ts';
import { startTaking, type Taking, takeFile } from './take-file.ts';

/** A version to be brought into the database. */
export interface VersionJob extends FetchOptions {
  /** The address of its `collection.json`. */
  address: string;
  folder: string;
  version: HostedVersion;
  /** The version that it replaces. */
  current?: StoredCollection | undefined;
  /** Most bytes of a collection that is fetched whole. */
  wholeLimit: number;
  tell: (progress: Progress) => void;
}

/** A version that is in its folder, whole but for the buckets that may be left on the host. */
export interface TakenVersion {
  isByBucket: boolean;
  bytes: number;
}

/** Brings a version into its folder, and `collection.json` last: a folder with that is whole. Throws a FetchFault. */
export async function takeVersion(job: VersionJob): Promise<TakenVersion> {
  const taking = await startTaking(job);
  const files = await takeLists(job, taking);
  const isByBucket = job.current?.subscription?.isByBucket === true || !(await takeWhole(job, taking, files));
  if (isByBucket) await takePart(job, taking, files);
  const { bytes } = job.version;
  await writeStored(job.folder, new Map([[HEADER, bytes]]));
  return { isByBucket, bytes: [...taking.sizes.values()].reduce((sum, size) => sum + size, bytes.length) };
}

/** Takes the lists; returns the files that they name. */
async function takeLists({ address, version, folder, tell }: VersionJob, taking: Taking): Promise<ListedFile[]> {
  const lists = listsOf(version.header);
  let done = 0;
  await inParallel(lists, async (list) => {
    await takeFile(list, taking);
    tell({ phase: 'fetching', done: ++done, of: null });
  });
  try {
    const files = await checkLists(version.header, ({ path }) => storedSource(folder).readFile(path));
    return files.filter(({ path }) => lists.every((list) => list.path !== path));
  } catch (error) {
    if (!(error instanceof MakingError)) throw error;
    throw new FetchFault('faultFileDamaged', [placeOf(address)[0], ...error.values]);
  }
}

/** Whether all files could be taken; false where they are too large, and buckets can stay on the host. */
async function takeWhole(job: VersionJob, taking: Taking, files: readonly ListedFile[]): Promise<boolean> {
  // Buckets first: they are most of it and all about as large, so that the first tell how large the whole is.
  const [buckets, others] = divided(files, isBucket);
  const hasFilter = job.version.header.filter !== undefined;
  // The compiler makes a filter of what is too large in buckets alone: a search may be as much again, and more.
  const limit = hasFilter ? job.wholeLimit : 4 * job.wholeLimit;
  if (await takeAll({ ...job, wholeLimit: limit }, taking, [...buckets, ...others], buckets.length)) return true;
  if (hasFilter) return false;
  throw tooLarge(limit);
}

/** Takes what is needed to look pages up by bucket, and of the rest what is on this computer or not too large. */
async function takePart(job: VersionJob, taking: Taking, files: readonly ListedFile[]): Promise<void> {
  const [buckets, others] = divided(files, isBucket);
  const [needed, extras] = divided(others, isNeeded);
  if (!(await takeAll(job, taking, needed))) throw tooLarge(job.wholeLimit);
  // The search and its like: all or nothing.
  if (!(await takeAll(job, taking, extras, extras.length))) await leaveOut(taking, extras);
  // Buckets that pages needed so far, where they have not changed.
  await inParallel(buckets, async (bucket) => void (await takeFile(bucket, taking, false)));
}

/** Whether all of the files could be taken within the limit. The first `alike` are about equally large. */
async function takeAll(job: VersionJob, taking: Taking, files: readonly ListedFile[], alike = 0): Promise<boolean> {
  const budget = openBudget(job.wholeLimit, alike);
  let done = 0;
  await inParallel(files, async (file) => {
    if (budget.isSpent()) return;
    budget.spend((await takeFile(file, taking))?.length ?? 0);
    job.tell({ phase: 'fetching', done: ++done, of: files.length });
  });
  return !budget.isSpent();
}

async function leaveOut({ folder, sizes }: Taking, files: readonly ListedFile[]): Promise<void> {
  const paths = files.map(({ path }) => path);
  await removeFiles(folder, paths);
  for (const path of paths) sizes.delete(path);
}

function divided(files: readonly ListedFile[], is: (file: ListedFile) => boolean): [ListedFile[], ListedFile[]] {
  return [files.filter(is), files.filter((file) => !is(file))];
}

const tooLarge = (limit: number): FetchFault =>
  new FetchFault('faultCollectionTooLarge', [String(Math.round(limit / 2 ** 20))]);

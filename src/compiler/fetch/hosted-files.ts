import type { CollectionHeader } from '../../collection/collection-header.ts';
import { isDigest } from '../../collection/digest.ts';
import { DIGESTS } from '../../collection/hosted-path.ts';
import type { ListedFile } from '../check-compiled.ts';

/** No slash, no dot at the front: a name can't lead out of its directory. */
const NAME = /^\w[\w-]{0,60}\.[a-z]{1,10}$/;

/** Most files that are read of a directory: the compiler puts at most 65,536 buckets into one. */
const MOST_FILES = 100_000;

/** The lists of a collection's directories. */
export function listsOf({ directories }: CollectionHeader): ListedFile[] {
  return Object.entries(directories).map(([directory, digest]) => ({ path: `${directory}/${DIGESTS}`, digest }));
}

/** The files that a list names, or null where it is no list. Names that no compiler gives are left out. */
export function filesOf(list: ListedFile, bytes: Uint8Array): ListedFile[] | null {
  const directory = list.path.slice(0, -DIGESTS.length);
  try {
    const digests: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof digests !== 'object' || digests === null) return null;
    return Object.entries(digests)
      .slice(0, MOST_FILES)
      .flatMap(([name, digest]) =>
        NAME.test(name) && name !== DIGESTS && isDigest(digest) ? { path: directory + name, digest } : [],
      );
  } catch {
    return null;
  }
}

/** Whether a file is a bucket: it names articles, and is left on the host where the collection is read by bucket. */
export const isBucket = ({ path }: ListedFile): boolean => path.startsWith('buckets/') && !path.endsWith(DIGESTS);

/** Whether a file is one without which pages can't be looked up by bucket. */
export const isNeeded = ({ path }: ListedFile): boolean => path.startsWith('filter/') || path.startsWith('button/');

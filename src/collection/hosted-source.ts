import { isDigest } from './digest.ts';
import { DIGESTS, hostedPath } from './hosted-path.ts';
import { DamagedFileError, readJson } from './read-bucket.ts';
import type { Source } from './source.ts';

type Digests = { readonly [name: string]: unknown };

/**
 * A collection whose files lie under their hosted names, read by their plain ones. `directories` is the header's. Lists
 * are read once each. Digests are compared by whoever fetched the bytes, not here.
 */
export function hostedSource(hosted: Source, directories: { readonly [directory: string]: string }): Source {
  const lists = new Map<string, Promise<Digests>>();
  const listOf = (directory: string): Promise<Digests> => {
    const list = lists.get(directory) ?? readList(hosted, directory, directories);
    lists.set(directory, list);
    list.catch(() => lists.delete(directory));
    return list;
  };
  return {
    async readFile(path) {
      const end = path.lastIndexOf('/');
      if (end < 0) return hosted.readFile(path);
      const list = await listOf(path.slice(0, end));
      const digest = list[path.slice(end + 1)];
      return isDigest(digest) ? hosted.readFile(hostedPath(path, digest)) : null;
    },
  };
}

async function readList(
  hosted: Source,
  directory: string,
  directories: { readonly [directory: string]: string },
): Promise<Digests> {
  const digest = Object.hasOwn(directories, directory) ? directories[directory] : undefined;
  if (digest === undefined) return {};
  const path = hostedPath(`${directory}/${DIGESTS}`, digest);
  const list = await readJson(hosted, path);
  if (typeof list !== 'object' || list === null) throw new DamagedFileError(path, 'not a list of digests');
  return list as Digests;
}

/** An archive of a repository. */
export interface RepositoryArchive {
  /** Its address; after a `#` the folder of the repository that is meant, where it is not the whole. */
  address: string;
  /** The repository's own name. */
  name: string;
}

/** A repository, and what of it is meant. */
interface Repository {
  /** `owner/name`; on GitLab with groups between. */
  path: string;
  /** A branch, a tag or a commit; HEAD is the branch that a host shows first. */
  ref: string;
  folder: string;
}

const SEGMENT = /^[\w.%~+-]+$/;

/**
 * How the hosts name pages and archives. A branch whose name has a slash can't be told from a folder: its first part is
 * taken, and where there is no such branch the host says so.
 */
const HOSTS: {
  readonly [host: string]: { read: (parts: string[]) => Repository; archive: (repository: Repository) => string };
} = {
  'github.com': {
    // /owner/name/tree/main/_news; any other page of a repository stands for the whole.
    read: ([owner = '', name = '', page, ref = 'HEAD', ...folder]) =>
      page === 'tree' ? repository([owner, name], ref, folder) : repository([owner, name]),
    archive: ({ path, ref }) => `https://github.com/${path}/archive/${ref}.zip`,
  },
  'gitlab.com': {
    // /group/subgroup/name/-/tree/main/_news
    read: (parts) => {
      const end = parts.indexOf('-');
      const [page, ref = 'HEAD', ...folder] = end < 0 ? [] : parts.slice(end + 1);
      const path = end < 0 ? parts : parts.slice(0, end);
      return page === 'tree' ? repository(path, ref, folder) : repository(path);
    },
    archive: ({ path, ref }) => `https://gitlab.com/${path}/-/archive/${ref}/${lastOf(path)}-${ref}.zip`,
  },
  'codeberg.org': {
    // /owner/name/src/branch/main/_news
    read: ([owner = '', name = '', page, _kind, ref = 'HEAD', ...folder]) =>
      page === 'src' ? repository([owner, name], ref, folder) : repository([owner, name]),
    archive: ({ path, ref }) => `https://codeberg.org/${path}/archive/${ref}.zip`,
  },
};

/** The hosts of repositories that are known. */
export const REPOSITORY_HOSTS: readonly string[] = Object.keys(HOSTS);

/** The archive that a repository's page stands for; null where the host is not known or the page is of no repository. */
export function repositoryArchive({ hostname, pathname }: URL): RepositoryArchive | null {
  const host = Object.hasOwn(HOSTS, hostname) ? HOSTS[hostname] : undefined;
  const parts = pathname.split('/').filter(Boolean);
  if (host === undefined || !parts.every((part) => SEGMENT.test(part))) return null;
  const found = host.read(parts);
  if (!/^[^/]+\/./.test(found.path)) return null;
  const folder = found.folder === '' ? '' : `#${found.folder}`;
  return { address: `${host.archive(found)}${folder}`, name: lastOf(found.path) };
}

function repository(path: string[], ref = 'HEAD', folder: string[] = []): Repository {
  return { path: path.join('/').replace(/\.git$/, ''), ref, folder: folder.join('/') };
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

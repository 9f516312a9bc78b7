/** The parts of an article key that is a page's address. */
export interface PartsOfKey {
  /** With its port, where it has one. */
  host: string;
  /** From its slash on. */
  path: string;
  /** Without its `?`; the empty text where there is none. */
  query: string;
  /** With its mark, `#/` or `#!`; the empty text where there is none. */
  route: string;
}

/** The `:10.` of a DOI's key is no port. */
const PARTS = /^(?<host>[^/:]+(?::\d+)?)(?<path>\/[^?#]*)\??(?<query>[^#]*)(?<route>.*)/s;

/**
 * The parts of a key that begins with a host, or null: `doi:10.5555/1` and `youtube:jNQXAC9IVRw` have none.
 *
 * Example: `news.example:81/a-story?id=7#/b` is `news.example:81`, `/a-story`, `id=7` and `#/b`.
 */
export function partsOfKey(key: string): PartsOfKey | null {
  const parts = PARTS.exec(key)?.groups;
  return parts === undefined ? null : ({ ...parts } as unknown as PartsOfKey);
}

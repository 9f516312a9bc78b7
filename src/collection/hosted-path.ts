/** The list of a directory's digests: file name → digest. */
export const DIGESTS = 'digests.json';

/** How many digits of a digest stand in a name: 64 bits tell the versions of one file apart. */
const DIGITS = 16;

/**
 * The name that a file of a collection has on a host: `buckets/f/3fa0.json` with the digest `0123456789abcdef…` is
 * `buckets/f/3fa0.0123456789abcdef.json`. So a name always means the same bytes: a host may let browsers keep them for
 * ever, and a new version can be uploaded beside the old one. `collection.json` alone keeps its name, and is uploaded last.
 */
export function hostedPath(path: string, digest: string): string {
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}.${digest.slice(0, DIGITS)}${path.slice(dot)}`;
}

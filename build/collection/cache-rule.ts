/** A name that holds its content's digest: `3f.9c0d1e2f3a4b5c6d.json`, `.bin`, `.txt`. Another content would have another name. */
export const DIGEST_IN_NAME = '\\.[0-9a-f]{8,64}\\.(?:json|bin|txt)$';

/** How long a browser may keep such a file: a year, without asking (RFC 9111, RFC 8246). */
export const KEPT_FOREVER = 'public, max-age=31536000, immutable';

/** For all others: kept, but asked for each time; the answer is mostly 304, without a body. */
export const ASKED_EACH_TIME = 'no-cache';

/** The Cache-Control of a file of a compiled collection. */
export function cacheControl(name: string): string {
  return new RegExp(DIGEST_IN_NAME).test(name) ? KEPT_FOREVER : ASKED_EACH_TIME;
}

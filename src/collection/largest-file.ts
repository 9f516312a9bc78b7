/*
 * How large the files of a compiled collection may be, in bytes. Whoever takes one, from a zip, a folder, a host or a disk,
 * takes it by these limits: what comes in by one way is not refused by another.
 */

/** `collection.json`. The compiler writes at most 32 KB; this leaves room for fields of later versions. */
const LARGEST_HEADER = 1_000_000;

/** A directory's list of digests. The compiler puts at most 65,536 files into one, which are named in 3 MB. */
const LARGEST_LIST = 8_000_000;

/**
 * A bucket. The compiler aims at 64 KB, but all that is kept of one address lies in one: of its records up to 1 MB, and as
 * much again of who lists it and of queries.
 */
export const LARGEST_BUCKET = 8_000_000;

/** A block of the filter: never larger than the compiler makes it, since it is read for each page. */
export const LARGEST_BLOCK = 32_768;

/** A file of the search. They are few, and grow with the collection: 250,000 records are rows of 60 MB. */
const LARGEST_OF_SEARCH = 128 * 2 ** 20;

/** Any other: the 20,000 addresses for the button are 2.3 MB, and what a later version adds nobody knows. */
const LARGEST_OTHER = 8_000_000;

/** Most bytes of a file of a compiled collection, by its path, plain or as a host has it. */
export function largestFile(path: string): number {
  if (path === 'collection.json') return LARGEST_HEADER;
  if (/\/digests\.(?:[\da-f]{16}\.)?json$/.test(path)) return LARGEST_LIST;
  return LARGEST[path.slice(0, path.indexOf('/'))] ?? LARGEST_OTHER;
}

const LARGEST: { readonly [folder: string]: number } = {
  buckets: LARGEST_BUCKET,
  filter: LARGEST_BLOCK,
  search: LARGEST_OF_SEARCH,
};

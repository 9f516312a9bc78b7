import { bucketNumber, bucketPath, MOST_BITS } from './bucket-path.ts';
import { BUTTON_ADDRESSES, buttonAddresses } from './button-addresses.ts';
import { collectEntries, type NamedRecord } from './collect-entries.ts';
import type { CollectionInfo } from './collection-facts.ts';
import { type CollectionHeader, FORMAT } from './collection-header.ts';
import { digest } from './digest.ts';
import type { Entry } from './entry.ts';
import { qualitySpread } from './quality-spread.ts';

/** The size that a bucket aims at, in characters of JSON. */
const BUCKET_SIZE = 65_536;

/** The share of buckets that may be larger. */
const LARGE_BUCKETS = 0.01;

/** Takes one finished file of the compiled collection. */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>;

/**
 * Compiles records into a collection that is read one small file a page, whatever its size. Equal records and info give
 * equal bytes, in any order and on any machine. `collection.json` is written last: it is whole once that is there.
 */
export async function compile(
  records: readonly NamedRecord[],
  info: CollectionInfo,
  write: WriteFile,
  onProgress?: (done: number, of: number) => void,
): Promise<CollectionHeader> {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const collected = collectEntries(sorted);
  const entries = [...collected].map(([key, entry]): Line => [key, toLine(key, entry)]);
  const bits = bitsFor(entries);
  const files = new Map([...buckets(entries, bits), [BUTTON_ADDRESSES, json(buttonAddresses(sorted))]]);
  const directories = await writeDirectories(files, write, onProgress);
  const qualities = sorted.flatMap(({ record }) => record.quality ?? []);
  const facts = {
    ...info,
    records: sorted.length,
    // An entry may only tell which queries lie at its path.
    keys: [...collected.values()].filter(({ records, listedBy }) => records ?? listedBy).length,
    bits,
    quality: qualitySpread(qualities),
    directories,
  };
  const header: CollectionHeader = { format: FORMAT, version: await digest(encode(json(facts))), ...facts };
  await write('collection.json', encode(`${JSON.stringify(header, null, 1)}\n`));
  return header;
}

type Line = [key: string, json: string];

const toLine = (key: string, entry: Entry): string => `${JSON.stringify(key)}:${JSON.stringify(entry)}`;
const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The fewest bits with which nearly all buckets have the size that is aimed at. */
function bitsFor(lines: readonly Line[]): number {
  for (let bits = 0; bits < MOST_BITS; bits++) {
    const sizes = new Map<number, number>();
    for (const [key, text] of lines) {
      const bucket = bucketNumber(key, bits);
      sizes.set(bucket, (sizes.get(bucket) ?? 0) + text.length);
    }
    const large = [...sizes.values()].filter((size) => size > BUCKET_SIZE).length;
    // One bucket for each key is the end of what splitting can do.
    if (large <= sizes.size * LARGE_BUCKETS || 2 ** bits > lines.length) return bits;
  }
  return MOST_BITS;
}

/** Every bucket is written, empty ones too: a missing file then always means damage. */
function* buckets(lines: readonly Line[], bits: number): Generator<[path: string, text: string]> {
  const texts: string[][] = Array.from({ length: 2 ** bits }, () => []);
  for (const [key, text] of lines) texts[bucketNumber(key, bits)]?.push(text);
  for (const [number, bucket] of texts.entries()) yield [bucketPath(number, bits), `{${bucket.sort().join(',\n')}}\n`];
}

/** Writes the files and, into each directory, the list of their digests; returns the digests of the lists. */
async function writeDirectories(
  files: Map<string, string>,
  write: WriteFile,
  onProgress?: (done: number, of: number) => void,
): Promise<{ [directory: string]: string }> {
  let done = 0;
  const lists = new Map<string, { [path: string]: string }>();
  for (const [path, text] of files) {
    const bytes = encode(text);
    const directory = path.slice(0, path.lastIndexOf('/'));
    lists.set(directory, { ...lists.get(directory), [path.slice(directory.length + 1)]: await digest(bytes) });
    await write(path, bytes);
    onProgress?.(++done, files.size);
  }
  const directories: { [directory: string]: string } = {};
  for (const [directory, list] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = encode(json(list));
    directories[directory] = await digest(bytes);
    await write(`${directory}/digests.json`, bytes);
  }
  return directories;
}

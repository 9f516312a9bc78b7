import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { median } from '../../../build/bench/median.ts';
import { type Row, row } from '../../../build/bench/row.ts';
import { openFolder } from '../../../build/collection/open-folder.ts';
import { articleKey } from '../../../src/address/article-key.ts';
import { bucketNumber, bucketPath } from '../../../src/collection/bucket-path.ts';
import { type CollectionHeader, readHeader } from '../../../src/collection/collection-header.ts';
import { findMatches } from '../../../src/collection/find-matches.ts';
import { madeNews } from '../../collection/made/made-news.ts';
import { randomFrom } from '../../collection/variants/random.ts';

const LOOKUPS = 400;

/** The size that 99 of 100 reads should not exceed. */
const BUCKET_SIZE = 65_536;

/** A compiled collection of made news. */
export interface MadeFolder {
  folder: string;
  count: number;
}

/**
 * Milliseconds of a lookup in a collection just opened, in turn in a large and a small one, and in one JSON file of the small
 * one. Each is done once before: the files of a small collection lie in the system's memory, and the disk is not what is measured.
 */
export async function lookupRows(large: MadeFolder, small: MadeFolder): Promise<Row[]> {
  const json = writeJson(small);
  const times: { large: number; small: number; map: number }[] = [];
  const [addressOfLarge, addressOfSmall] = [addresses(large), addresses(small)];
  for (let at = 0; at < LOOKUPS; at++) {
    const one = { large: await coldLookup(large.folder, addressOfLarge()), small: 0, map: 0 };
    const address = addressOfSmall();
    times.push({ ...one, small: await coldLookup(small.folder, address), map: mapLookup(json, address) });
  }
  const [ofLarge, ofSmall, ofMap] = (['large', 'small', 'map'] as const).map((of) =>
    median(times.map((one) => one[of])),
  );
  return [
    row(`cold lookup, ${large.count} records beside ${small.count}`, ofLarge ?? 0, 'ms', ofSmall ?? 0),
    row(`cold lookup, ${small.count} records, beside one JSON file read into a Map`, ofSmall ?? 0, 'ms', ofMap ?? 0),
  ];
}

/** What is read of a collection: its header, and a bucket for each key tried. */
export function sizeRows(made: MadeFolder): Row[] {
  const text = readFileSync(path.join(made.folder, 'collection.json'));
  const header = readHeader(JSON.parse(text.toString()));
  if (typeof header === 'string') throw new Error(header);
  const address = addresses(made);
  const sizes = Array.from({ length: 2000 }, () => bucketSize(made.folder, header, address()));
  const small = sizes.filter((size) => size <= BUCKET_SIZE).length / sizes.length;
  return [
    row(`${made.count} records: collection.json, beside the goal`, text.length, 'bytes', 32_768),
    row(
      `${made.count} records: share of keys tried for which at most 64 KB are read, beside the goal`,
      small,
      'share',
      0.99,
    ),
  ];
}

function bucketSize(folder: string, { bits }: CollectionHeader, address: string): number {
  return readFileSync(path.join(folder, bucketPath(bucketNumber(articleKey(address) ?? '', bits), bits))).length;
}

function addresses({ count }: MadeFolder): () => string {
  const random = randomFrom(count);
  return () => madeNews(random.below(count), count).record.originalUrl ?? '';
}

async function coldLookup(folder: string, address: string): Promise<number> {
  await findMatches(await openFolder(folder), address);
  const started = performance.now();
  const found = await findMatches(await openFolder(folder), address);
  const time = performance.now() - started;
  if (!found?.own.length) throw new Error(`${address} was not found in ${folder}`);
  return time;
}

/** All records in one file, by address: what one would do who has few. */
function writeJson({ folder, count }: MadeFolder): string {
  const file = path.join(path.dirname(folder), 'all.json');
  const records = Array.from({ length: count }, (_, number) => madeNews(number, count).record);
  writeFileSync(file, JSON.stringify(records.map((record) => [articleKey(record.originalUrl ?? ''), record])));
  return file;
}

function mapLookup(file: string, address: string): number {
  const started = performance.now();
  const found = new Map(JSON.parse(readFileSync(file, 'utf8'))).get(articleKey(address));
  if (found === undefined) throw new Error(`${address} was not found in ${file}`);
  return performance.now() - started;
}

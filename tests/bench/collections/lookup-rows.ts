import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { median } from '../../../build/bench/median.ts';
import { type Row, row } from '../../../build/bench/row.ts';
import { folderSource } from '../../../build/collection/folder-source.ts';
import { articleKey } from '../../../src/address/article-key.ts';
import { bucketNumber, bucketPath } from '../../../src/collection/bucket-path.ts';
import { type CollectionHeader, readHeader } from '../../../src/collection/collection-header.ts';
import { madeNews } from '../../collection/made/made-news.ts';
import { randomFrom } from '../../collection/variants/random.ts';
import { type ColdLookup, coldLookup } from './cold-lookup.ts';

const LOOKUPS = 400;

/** The size that 99 of 100 reads should not exceed. */
const BUCKET_SIZE = 65_536;

/** A compiled collection of made news. */
export interface MadeFolder {
  folder: string;
  count: number;
}

/**
 * What a lookup takes in a collection just opened, in turn in a large and a small one, and in one JSON file of the small one:
 * milliseconds, files opened and bytes read.
 */
export async function lookupRows(large: MadeFolder, small: MadeFolder): Promise<Row[]> {
  const json = writeJson(small);
  const times: { large: ColdLookup; small: ColdLookup; map: number }[] = [];
  const [addressOfLarge, addressOfSmall] = [addresses(large), addresses(small)];
  for (let at = 0; at < LOOKUPS; at++) {
    const one = await coldFolderLookup(large.folder, addressOfLarge());
    const address = addressOfSmall();
    times.push({ large: one, small: await coldFolderLookup(small.folder, address), map: mapLookup(json, address) });
  }
  const of = (name: 'large' | 'small', what: keyof ColdLookup) => median(times.map((one) => one[name][what]));
  const beside = `cold lookup, ${large.count} records beside ${small.count}`;
  const map = median(times.map((one) => one.map));
  return [
    row(beside, of('large', 'milliseconds'), 'ms', of('small', 'milliseconds')),
    row(`${beside}: files opened`, of('large', 'files'), 'files', of('small', 'files')),
    row(`${beside}: bytes read`, of('large', 'bytes'), 'bytes', of('small', 'bytes')),
    row(
      `cold lookup, ${small.count} records, beside one JSON file read into a Map`,
      of('small', 'milliseconds'),
      'ms',
      map,
    ),
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

/** Addresses of a collection's records, at random. */
export function addresses({ count }: Pick<MadeFolder, 'count'>): () => string {
  const random = randomFrom(count);
  return () => madeNews(random.below(count), count).record.originalUrl ?? '';
}

/** A cold lookup whose files were read once before: the disk is not what is measured. */
async function coldFolderLookup(folder: string, address: string): Promise<ColdLookup> {
  await coldLookup(folderSource(folder), address);
  return coldLookup(folderSource(folder), address);
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

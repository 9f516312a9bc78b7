import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Row, row } from '../../../build/bench/row.ts';
import { folderSource } from '../../../build/collection/folder-source.ts';
import type { CollectionHeader } from '../../../src/collection/collection-header.ts';
import { mayHold } from '../../../src/collection/filter/may-hold.ts';
import { hostedSource } from '../../../src/collection/hosted-source.ts';
import { madeNews } from '../../collection/made/made-news.ts';
import { compileMade } from './compile-made.ts';

const ABSENT = 20_000;

/** What a collection is like on a host: what one record more rewrites, how many keys a request names, what the filter is worth. */
export async function shapeRows(folder: string, count: number): Promise<Row[]> {
  const [before, after] = [path.join(folder, 'before'), path.join(folder, 'after')];
  const of = count + 100;
  const { header } = await compileMade({ count, of }, before, true);
  await compileMade({ count, of, more: numberWithLinks(count, of) }, after, true);
  const known = new Set(filesOf(before));
  const written = filesOf(after).filter((name) => !known.has(name) || name === 'collection.json');
  const buckets = filesOf(before).filter((name) => /^buckets\/(.*\/)?[\da-f]+\.[\da-f]{16}\.json$/.test(name));
  const texts = buckets.map((name) => readFileSync(path.join(before, name), 'utf8'));
  const keys = texts.map((text) => Object.keys(JSON.parse(text)).length);
  return [
    row(`${count} records: files that one record more rewrites, beside the goal`, written.length, 'files', 20),
    row(`${count} records, hosted: fewest keys of a bucket, beside the goal`, Math.min(...keys), 'keys', 100),
    row(`${count} records, hosted: keys of a bucket`, keys.reduce((sum, one) => sum + one, 0) / keys.length, 'keys'),
    row(
      `${count} records, hosted: bytes of a bucket`,
      texts.reduce((sum, { length }) => sum + length, 0) / texts.length,
      'bytes',
    ),
    ...(await filterRows(before, count, header)),
  ];
}

/** None where the collection is too small for a filter. */
async function filterRows(folder: string, count: number, header: CollectionHeader): Promise<Row[]> {
  if (header.filter === undefined) return [];
  const blocks = filesOf(folder).filter((name) => name.endsWith('.bin'));
  const largest = Math.max(...blocks.map((name) => statSync(path.join(folder, name)).size));
  const source = hostedSource(folderSource(folder), header.directories);
  let wrong = 0;
  for (let at = 0; at < ABSENT; at++) if (await mayHold(source.readFile, header, `other.example/${at}/a`)) wrong++;
  return [
    row(`${count} records, hosted: largest filter block, beside the goal`, largest, 'bytes', 32_768),
    row(
      `${count} records, hosted: other keys that the filter lets pass, beside the goal`,
      wrong / ABSENT,
      'share',
      0.005,
    ),
  ];
}

/** The files of a folder, with `/` on every system. */
function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return names.map((name) => path.relative(folder, name).replaceAll(path.sep, '/'));
}

/** The first record from a number on that lists as many articles as those do that list any: five or six. */
function numberWithLinks(from: number, of: number): number {
  for (let number = from; number < of; number++) {
    const length = madeNews(number, of).record.related?.length ?? 0;
    if (length === 5 || length === 6) return number;
  }
  throw new Error('no record lists five or six articles');
}

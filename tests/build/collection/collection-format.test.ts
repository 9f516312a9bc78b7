import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../build/project-root.ts';
import { bucketPath, MOST_BITS } from '../../../src/collection/bucket-path.ts';
import { MOST_ADDRESSES } from '../../../src/collection/button-addresses.ts';
import { FORMAT } from '../../../src/collection/collection-header.ts';
import { compile } from '../../../src/collection/compile.ts';
import { MOST_QUERIES } from '../../../src/collection/entry.ts';
import { MOST_KEYS } from '../../../src/collection/filter/filter-block.ts';
import { secondHash } from '../../../src/collection/filter/second-hash.ts';
import { hostedPath } from '../../../src/collection/hosted-path.ts';
import { keyHash } from '../../../src/collection/key-hash.ts';
import { LARGEST_BLOCK, largestFile } from '../../../src/collection/largest-file.ts';
import { ROWS_FILE } from '../../../src/collection/search/search-files.ts';

const text = readFileSync(path.join(projectRoot, 'build/collection-format.md'), 'utf8');

/** The rows of the table under a heading row, without the backticks. */
function table(heading: string): string[][] {
  const [, rows = ''] = text.split(`| ${heading} |\n`);
  const lines = rows.split('\n').slice(1);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const hex = (hash: number) => `0x${hash.toString(16).padStart(8, '0')}`;

describe('the description of the format says', () => {
  test('the hashes that the code makes', () => {
    const rows = table('key | first | second');
    expect(rows.length).toBeGreaterThan(3);
    for (const [key = '', first, second] of rows) {
      const unquoted = JSON.parse(key);
      expect([key, first, second]).toEqual([key, hex(keyHash(unquoted)), hex(secondHash(unquoted))]);
    }
  });

  test('the paths that the code makes', () => {
    const rows = table('number | bits | path');
    expect(rows.length).toBeGreaterThan(3);
    for (const [number, bits, at] of rows) expect(bucketPath(Number(number), Number(bits))).toBe(at);
  });

  test('the limits of the code', () => {
    expect(text).toContain(`format ${FORMAT}\n`);
    const limits = new Map(table('what | most').map(([what, most]) => [what, most]));
    expect(limits.get('buckets, filter blocks')).toBe(`${(2 ** MOST_BITS).toLocaleString('en')} each`);
    expect(limits.get('a filter block')).toBe(`${LARGEST_BLOCK / 1024} KB`);
    const most = 'any other file that is read, but of the search';
    expect(limits.get(most)).toBe(`${largestFile('buckets/0.json').toLocaleString('en')} bytes`);
    expect(limits.get('a file of the search that is read')).toBe(`${largestFile(ROWS_FILE) / 2 ** 20} MB`);
    expect(limits.get('queries of an entry')).toBe(String(MOST_QUERIES));
    expect(limits.get('addresses in button/addresses.json')).toBe(MOST_ADDRESSES.toLocaleString('en'));
    expect(text).toContain(`more than ${MOST_KEYS.toLocaleString('en')} keys`);
  });

  test('an example that the code compiles', async () => {
    const link = { title: 'A paper', webUrl: 'https://www.nature.com/articles/s41524-021-00493-w' };
    const record = { title: 'A story', webUrl: 'https://news.example/2021/a-story', related: [link] };
    const files: string[] = [];
    const write = async (name: string, bytes: Uint8Array, digest?: string) => {
      const isText = /\.(?:json|txt)$/.test(name);
      const shown = isText ? new TextDecoder().decode(bytes).trim() : `${bytes.length} bytes`;
      files.push(`${digest === undefined ? name : hostedPath(name, digest)}\n${shown}`);
    };
    await compile([{ id: 'a', record }], { name: 'Example' }, write, { filter: 'always' });
    const [, example] = /\n## Example\n[^`]*(?:`[^`]+`[^`]*)*```\n([\s\S]*?)\n```/.exec(text) ?? [];
    // In which order the digests of several files are ready is the machine's.
    expect(example?.split('\n\n').sort()).toEqual(files.sort());
  });
});

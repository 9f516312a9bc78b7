import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';

interface SharedPair {
  id: string;
  a: string;
  b: string;
  same: boolean;
}

const FILE = path.resolve(import.meta.dirname, '../../../shared/cases/url-pairs.jsonl');

test('joins no pair of the shared cases wrongly and misses almost none', () => {
  if (!existsSync(FILE)) {
    console.info('The shared cases are absent: nothing compared with them.');
    return;
  }
  const pairs: SharedPair[] = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const isJoined = ({ a, b }: SharedPair) => articleKey(a) !== null && articleKey(a) === articleKey(b);
  const same = pairs.filter((pair) => pair.same);
  expect(pairs.filter((pair) => !pair.same && isJoined(pair)).map((pair) => pair.id)).toEqual([]);
  expect(same.filter(isJoined).length / same.length).toBeGreaterThanOrEqual(0.97);
});

import { expect, test } from 'vitest';
import { list, writeLists } from '../../../src/collection/compile/compiled-files.ts';
import { cut, numberAt } from '../../../src/collection/compile/cut.ts';

test.each([
  [0, 3, [[0], [1, 1], [2]]],
  [1, 2, [[1, 1]]],
  [2, 5, [[2], [3], []]],
  [2, 2, []],
])('the numbers from %d to %d are cut into %j', (from, to, lists) => {
  expect(cut([1, 3, 0, 2, 1], (number) => number, from, to)).toEqual(lists);
});

test.each([
  [3, 2, 2, 3],
  [3, 2, 4, 12],
  [3, 2, 1, 1],
  [4, 2, 0, 1],
])('number %d of %d bits begins where, of %d bits, number %d does', (number, from, to, at) => {
  expect(numberAt(number, from, to)).toBe(at);
});

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)];

test('files are listed by their directory, beside those that are listed there', () => {
  const before = { button: { 'x.json': A } };
  const files = [
    { path: 'buckets/f/3fa0.json', digest: A },
    { path: 'button/y.json', digest: B },
    { path: 'button/x.json', digest: B },
  ];
  expect(list(before, files)).toEqual({ 'buckets/f': { '3fa0.json': A }, button: { 'x.json': B, 'y.json': B } });
  expect(before).toEqual({ button: { 'x.json': A } });
});

test('lists are written in the order of names, but not those to which more comes', async () => {
  const written: [string, string, string | undefined][] = [];
  const left = await writeLists(
    { unlisted: { search: { b: B, a: A }, button: { c: A } }, directories: { zoo: A, buckets: A } },
    (directory) => directory === 'button',
    async (path, bytes, digest) => void written.push([path, new TextDecoder().decode(bytes), digest]),
  );
  expect(written).toEqual([['search/digests.json', `${JSON.stringify({ a: A, b: B })}\n`, left.directories.search]]);
  expect(left.unlisted).toEqual({ button: { c: A } });
  expect(Object.keys(left.directories)).toEqual(['buckets', 'search', 'zoo']);
});

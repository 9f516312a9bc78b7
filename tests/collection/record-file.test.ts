import { expect, test } from 'vitest';
import { fileProblem, idOf, isLeftOut, isMarkdown, nameFault, repeatedId } from '../../src/collection/record-file.ts';
import { formatProblem } from '../../src/record/problem.ts';

test.each([
  ['_news/a.md', true],
  ['a.MD', true],
  ['a.md.txt', false],
  ['a.mdx', false],
  ['amd', false],
])('whether %s may be a record: %s', (path, is) => {
  expect(isMarkdown(path)).toBe(is);
});

test.each([
  ['.git', true],
  ['node_modules', true],
  ['_news', false],
  ['a.b', false],
  ['node_modules2', false],
])('whether the folder %s is left out: %s', (folder, is) => {
  expect(isLeftOut(folder)).toBe(is);
});

test.each([
  ['a.md', null],
  ['ゲーム.md', null],
  ['a\uFFFD.md', 'its name is no UTF-8: rename it'],
  ['a\nb.md', 'its name has control characters: rename it'],
  ['a\u0085.md', 'its name has control characters: rename it'],
  ['.md', 'its name has nothing to be seen: rename it'],
  ['\u200b.md', 'its name has nothing to be seen: rename it'],
])('what is wrong with the name %j: %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault);
});

test.each([
  ['_news/a.md', '_news/a'],
  ['a.MD', 'a'],
  ['a.md.md', 'a.md'],
  ['.mda', '.mda'],
  ['cafe\u0301.md', 'caf\u00e9'],
])('the id of %s is %s', (path, id) => {
  expect(idOf(path)).toBe(id);
});

test('a problem says which file it is of', () => {
  expect(formatProblem(fileProblem('b.md', 'm'))).toBe('b.md:1: file: m');
  expect(formatProblem(repeatedId('b.md', 'a', 'a.md'))).toBe(
    "b.md:1: id: a.md has the id 'a' already; this file is left out",
  );
});

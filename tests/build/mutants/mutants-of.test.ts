import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { explained, nameOf } from '../../../build/mutants/explained.ts';
import { mutantsOf, mutated } from '../../../build/mutants/mutants-of.ts';
import { shuffled } from '../../../build/mutants/sample.ts';
import { projectRoot } from '../../../build/project-root.ts';

/** All sources that a source is changed to, in the order of their changes. */
const sources = (code: string) => mutantsOf(code).map((mutant) => mutated(code, mutant));

describe('a source is changed, one thing at a time', () => {
  test.each([
    ['an operator', 'x = a < b;', ['x = a <= b;']],
    ['a logical one', 'x = a && b;', ['x = a || b;']],
    ['a default', 'x = a ?? b;', ['x = a && b;']],
    ['a choice', 'x = a ? b : c;', ['x = true ? b : c;', 'x = false ? b : c;']],
    [
      'a condition',
      'x = (() => { if (a) b; })();',
      ['x = (() => { if (true) b; })();', 'x = (() => { if (false) b; })();', 'x = (() => { if (a) ; })();'],
    ],
    ['a negation', 'x = !a;', ['x = a;']],
    ['a number', 'x = 7;', ['x = 8;']],
    ['a text', "x = 'a';", ["x = '';"]],
    ['an empty text', "x = '';", ["x = 'mutant';"]],
    ['a pattern', 'x = /a/i;', ['x = /(?!)/;']],
    ['a call that changes', 'x = a.trim();', ['x = a;']],
    ['a call that has an opposite', 'x = a.some(b);', ['x = a.every(b);']],
    ['a list', 'x = [a];', ['x = [];']],
    ['a short function', 'x = () => a(b);', ['x = () => undefined;']],
  ])('%s', (_, code, expected) => expect(sources(code)).toEqual([';', ...expected]));
});

test.each([
  ["import a from 'a';"],
  ["export { a } from 'a';"],
  ["type A = 'a' | 7;"],
  ['interface A { a: 7 }'],
  ["const a = { 'a': b };"],
  ["function f(): never { throw new TypeError('a'); }"],
])('nothing is changed in %s', (code) => expect(sources(code)).toEqual([]));

test('types around what is changed stay', () => {
  expect(sources('const a = (b as C) > (d as number);')).toEqual(['const a = (b as C) >= (d as number);']);
});

test('a sample is the same for the same seed, and holds each once', () => {
  const items = Array.from({ length: 50 }, (_, place) => place);
  expect(shuffled(items, 1)).toEqual(shuffled(items, 1));
  expect(shuffled(items, 2)).not.toEqual(shuffled(items, 1));
  expect(shuffled(items, 1).sort((a, b) => a - b)).toEqual(items);
});

test('each has a name of its own, also beside an equal one', () => {
  const code = 'a = b === c;\n  x = a === 7 || b === 7;\n';
  const names = mutantsOf(code).map((mutant) => nameOf('a.ts', code, mutant));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('a.ts: x = a === 7 || b «=== → !==» 7;');
});

test('whatever is explained is still there to be made', () => {
  const gone = [...explained()].filter((name) => {
    const [file = ''] = name.split(': ', 1);
    const code = readFileSync(path.join(projectRoot, file), 'utf8');
    return !mutantsOf(code).some((mutant) => nameOf(file, code, mutant) === name);
  });
  expect(gone).toEqual([]);
  expect(explained().size).toBeGreaterThan(0);
});

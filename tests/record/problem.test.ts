import { expect, test } from 'vitest';
import { shortProblem } from '../../src/record/problem.ts';

test.each([
  ['400 characters, as they are', 'ab'.repeat(200), 'ab'.repeat(200)],
  ['401 characters, cut', `${'ab'.repeat(200)}c`, `${'ab'.repeat(199)}a…`],
])('tells a field and a message of %s', (_, text, told) => {
  const problem = { path: 'a'.repeat(500), line: 1, field: text, message: text };
  expect(shortProblem(problem)).toEqual({ ...problem, field: told, message: told });
});

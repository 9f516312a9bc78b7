import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findProgram } from '../../../build/browser/find-program.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-test-'));
  for (const name of ['first', 'second']) {
    writeFileSync(path.join(folder, name), '');
    chmodSync(path.join(folder, name), 0o755);
  }
  mkdirSync(path.join(folder, 'directory'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds a bare name in the search path', () => {
  expect(findProgram(['second'], `/nowhere${path.delimiter}${folder}`)).toBe(path.join(folder, 'second'));
});

it('takes the first candidate that is there', () => {
  expect(findProgram(['missing', 'second', 'first'], folder)).toBe(path.join(folder, 'second'));
});

it('takes a full path as it is', () => {
  expect(findProgram([path.join(folder, 'first')], '')).toBe(path.join(folder, 'first'));
});

it.each(['missing', 'directory'])('does not take a %s for a program', (name) => {
  expect(findProgram([name], folder)).toBeNull();
});

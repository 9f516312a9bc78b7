import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runSteps, type StepCommand } from '../../../build/test/run-steps.ts';
import { keepTestRun, lastTestRun } from '../../../build/test/test-run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const node = (script: string): StepCommand => [process.execPath, '-e', script];
const leave = (name: string) => node(`require('node:fs').writeFileSync('${name}', '')`);
const ran = (name: string) => existsSync(path.join(folder, name));

test('all steps run where none fails', () => {
  expect(runSteps([leave('a'), leave('b')], folder)).toBe(0);
  expect([ran('a'), ran('b')]).toEqual([true, true]);
});

test.each([
  ['its exit status', node('process.exit(3)'), 3],
  ['1 where a signal ended it', node('process.kill(process.pid, "SIGKILL")'), 1],
])('nothing runs after a step that fails, and the status is %s', (_, step, status) => {
  expect(runSteps([leave('a'), step, leave('b')], folder)).toBe(status);
  expect([ran('a'), ran('b')]).toEqual([true, false]);
});

test('a program that is not there is an error', () => {
  expect(() => runSteps([['article-context-no-program']], folder)).toThrow('ENOENT');
});

test('a run that passed is kept until the next begins', () => {
  expect(lastTestRun(folder)).toBeNull();
  keepTestRun(folder, { seconds: 12.5, commit: 'abc' });
  expect(lastTestRun(folder)).toEqual({ seconds: 12.5, commit: 'abc' });
  keepTestRun(folder, null);
  expect(lastTestRun(folder)).toBeNull();
});

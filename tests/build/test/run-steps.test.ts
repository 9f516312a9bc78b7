import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runSteps, type StepCommand } from '../../../build/test/run-steps.ts';
import { keepTestTime, testTime } from '../../../build/test/test-time.ts';

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

test('the time of a run is kept until the next begins', () => {
  expect(testTime(folder)).toBeNull();
  keepTestTime(folder, 12.5);
  expect(testTime(folder)).toBe(12.5);
  keepTestTime(folder, null);
  expect(testTime(folder)).toBeNull();
});

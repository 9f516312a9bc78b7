import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExtension } from '../../../build/extension/build-extension.ts';

/** What Mozilla's own linter may warn of, each with the reason. */
const EXPLAINED: { [code: string]: string } = {
  UNSAFE_VAR_ASSIGNMENT:
    'Preact sets innerHTML for `dangerouslySetInnerHTML`, which no view uses, and which Trusted Types refuse.',
};

interface Message {
  code: string;
  file: string;
  message: string;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-lint-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('Mozilla’s linter finds no error, and warns of nothing unexplained', async () => {
  await buildExtension({ target: 'firefox', out: folder });
  const linter = createRequire(import.meta.url).resolve('addons-linter/bin/addons-linter');
  const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output', 'json', folder], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { errors, warnings }: { errors: Message[]; warnings: Message[] } = JSON.parse(stdout);
  expect(errors).toEqual([]);
  expect(warnings.filter(({ code }) => !Object.hasOwn(EXPLAINED, code))).toEqual([]);
}, 120_000);

test('no view sets HTML', () => {
  const views = path.join(import.meta.dirname, '../../../src/views');
  const files = readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    expect(readFileSync(path.join(views, file), 'utf8'), file).not.toMatch(
      /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML/,
    );
  }
});

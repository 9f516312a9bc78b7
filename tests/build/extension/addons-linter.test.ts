import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildExtension } from '../../../build/extension/build-extension.ts';
import { projectRoot } from '../../../build/project-root.ts';

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

describe('Mozilla’s linter', () => {
  let errors: Message[];
  let warnings: Message[];
  beforeAll(async () => {
    await buildExtension({ target: 'firefox', out: folder });
    const linter = createRequire(import.meta.url).resolve('addons-linter/bin/addons-linter');
    const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output', 'json', folder], { encoding: 'utf8' });
    expect(stderr).toBe('');
    ({ errors, warnings } = JSON.parse(stdout));
  }, 120_000);

  test('finds no error, and warns of nothing unexplained', () => {
    expect(errors).toEqual([]);
    expect(warnings.filter(({ code }) => !Object.hasOwn(EXPLAINED, code))).toEqual([]);
  });

  test('warns as often as the papers say', () => {
    const views = readdirSync(folder).filter((file) => file.endsWith('.html'));
    expect(warnings.map(({ file }) => file).sort()).toEqual(views.map((file) => file.replace('.html', '.js')).sort());
    expect(new Set(warnings.map(({ code }) => code)).size).toBe(1);
    const read = (paper: string) => readFileSync(path.join(projectRoot, paper), 'utf8').replaceAll('\n', ' ');
    expect(read('SECURITY.md')).toContain("finds no error and warns of one thing, once in each view's script");
    expect(read('build/store/listing.md')).toContain(
      `finds no error, and gives ${warnings.length} warnings of one kind, once in each view's script`,
    );
  });
});

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

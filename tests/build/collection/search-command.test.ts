import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleCommand } from '../../../build/collection/bundle-command.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-search-'));
  await bundleCommand(path.join(folder, 'command'));
  mkdirSync(path.join(folder, 'in'));
  for (const [name, quality] of Object.entries({ a: 3, b: 9, c: 5 })) {
    writeFileSync(path.join(folder, `in/${name}.md`), `---\ntitle: Dark matter ${name}\nquality: ${quality}\n---\n`);
  }
  collection('build', 'in', '--out', 'out');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as it is packed. */
function collection(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['command/article-context.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}

const row = (id: string, quality: number) => ({ id, title: `Dark matter ${id}`, quality });

test.each(['in', 'out'])('finds the same in a folder of Markdown and in a compiled collection: %s', (from) => {
  const { status, lines, stderr } = collection('search', '--from', from, 'dark', 'mattr');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines.map((line) => JSON.parse(line))).toEqual([row('b', 9), row('c', 5), row('a', 3)]);
});

test('finds so many as are asked for, and says how many there are', () => {
  const { lines, stderr } = collection('search', '--from', 'out', '--limit', '1', 'dark');
  expect(lines.map((line) => JSON.parse(line))).toEqual([row('b', 9)]);
  expect(stderr).toBe('1 of 3 records found\n');
});

test.each([
  ['no words', ['search', '--from', 'out']],
  ['no folder', ['search', 'dark']],
  ['a limit that is none', ['search', '--from', 'out', '--limit', 'all', 'dark']],
])('%s is answered with the usage', (_, args) => {
  const { status, lines, stderr } = collection(...args);
  expect({ status, lines }).toEqual({ status: 1, lines: [] });
  expect(stderr).toContain('article-context search --from DIR');
});

test('says which file of a damaged collection is at fault', () => {
  const rows = readdirSync(path.join(folder, 'out/search')).find((name) => name.startsWith('rows.')) ?? '';
  rmSync(path.join(folder, 'out/search', rows));
  expect(collection('search', '--from', 'out', 'dark')).toEqual({
    status: 1,
    lines: [],
    stderr: 'out: search/rows.txt: missing\n',
  });
});

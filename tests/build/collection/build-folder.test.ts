import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFolder } from '../../../build/collection/compile-folder.ts';
import { checkFolder, readFolder } from '../../../build/collection/read-folder.ts';
import { compile } from '../../../src/collection/compile.ts';
import { hostedPath } from '../../../src/collection/hosted-path.ts';
import { formatProblem } from '../../../src/record/problem.ts';
import { madeNews } from '../../collection/made/made-news.ts';
import { toMarkdown } from '../../collection/made/to-markdown.ts';

/** More than are read in one thread. */
const COUNT = 2100;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-build-'));
  mkdirSync(path.join(folder, 'in'));
  for (let number = 0; number < COUNT; number++) {
    writeFileSync(path.join(folder, 'in', `${number}.md`), toMarkdown(madeNews(number, COUNT).record));
  }
  // Of one id: the first is broken, the second good, the third too many.
  writeFileSync(path.join(folder, 'in/7.MD'), '---\ntitle: [\n---\n');
  writeFileSync(path.join(folder, 'in/9.MD'), toMarkdown({ title: 'First' }));
  writeFileSync(path.join(folder, 'in/README.md'), '# No record\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Digests of a folder's files by their paths. */
function filesOf(out: string): Map<string, string> {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    files.sort().map((file) => [path.relative(out, file).replaceAll(path.sep, '/'), digest(readFileSync(file))]),
  );
}

describe('a folder of many records', () => {
  test.each([
    ['hosted', true],
    ['plain', false],
  ])(
    'is compiled in threads to the bytes that one thread makes in memory, under %s names',
    async (_, isHosted) => {
      const options = { largeFrom: 1_000_000 };
      const out = path.join(folder, `out-${isHosted}`);
      const built = await buildFolder(path.join(folder, 'in'), out, { isHosted, options });
      const { records, info, problems } = readFolder(path.join(folder, 'in'));
      const expected = new Map<string, string>();
      const write = async (name: string, bytes: Uint8Array, its?: string) =>
        void expected.set(isHosted && its !== undefined ? hostedPath(name, its) : name, digest(bytes));
      const header = await compile(records, info, write, { ...options, fewestKeys: isHosted ? 100 : 0 });
      expect(new Map([...expected].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(
        new Map([...filesOf(out)].sort(([a], [b]) => (a < b ? -1 : 1))),
      );
      expect(built).toMatchObject({ header, problems, skipped: 1, files: expected.size });
      expect(header).toMatchObject({ records: COUNT, filter: { bits: 0 } });
      expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
    },
    60_000,
  );

  test('keeps the first good one of those with one id, and says so', () => {
    const { records, problems, skipped } = checkFolder(path.join(folder, 'in'));
    expect({ records, skipped }).toEqual({ records: COUNT, skipped: 1 });
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^7\.MD:3: front matter: broken YAML: /),
      "9.md:1: id: 9.MD has the id '9' already; this file is left out",
    ]);
  }, 60_000);
});

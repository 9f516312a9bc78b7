import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { madeZip } from '../compiler/zip/made-zip.ts';
import { pageInside } from './harness/compiler-in-page.ts';
import {
  addCollection,
  folder,
  namesOn,
  openOptions,
  remove,
  titleAt,
  until,
  written,
} from './harness/options-page.ts';
import { toMarkdown } from './harness/packed-records.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';

const PAGE = 'https://news.example/good';
const GOOD = toMarkdown({ title: 'The good one', webUrl: PAGE });
const encoded = (text: string) => new TextEncoder().encode(text);

/** Nine lines that say a billion values. */
const yamlBomb = () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 9; at++)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join()}]`,
    );
  return `---\ntitle: A bomb\n${lines.join('\n')}\n---\n`;
};
const millionLines = `---\ntitle: Many lines\n---\n${'\n'.repeat(1_000_000)}`;

describe('a fault of what is imported', () => {
  let running: TestBrowser;
  let page: Page;
  let inner: Page;
  beforeAll(async () => {
    running = await startSharedBrowser();
    inner = await pageInside(running);
    page = await openOptions(running, '#add');
    await addCollection(page, 'Lilies');
    await page.click('.job-new ::-p-text(Dismiss)');
  });
  beforeEach(() => page.bringToFront());
  afterAll(() => running.close());

  const give = async (...files: string[]) => {
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('#add ::-p-text(Choose files…)')]);
    await chooser.accept(files);
  };
  /** Imports files; what is said at the end, and each problem. The job is dismissed. */
  const said = async (...files: string[]) => {
    await give(...files);
    const line = await page.waitForSelector('.job-new :is(.job-end, .fault)', { timeout: 60_000 });
    const end = await line?.evaluate((one) => one.textContent);
    const problems = await page.$$eval('.job-new .problem-list li', (all) => all.map((one) => one.textContent ?? ''));
    await page.click('.job-new ::-p-text(Dismiss)');
    return { end, problems };
  };
  /** Holds the database to what the list names, and the collection that was there before to its answer. */
  const expectNothingHalf = async () => {
    const found = await inner.evaluate(async () => {
      const open = await inside.database();
      const listed = (await inside.loadCollections()).flatMap((item) => ('folder' in item ? item.folder : []));
      const jobs = [await open.count('parts'), await open.count('jobs')];
      return { listed: listed.sort(), stored: (await inside.storedFolders()).sort(), jobs };
    });
    expect({ stored: found.stored, jobs: found.jobs }).toEqual({ stored: found.listed, jobs: [0, 0] });
    expect(await titleAt(running, 'https://news.example/Lilies')).toBe('Told by Lilies');
  };
  const zipFile = (name: string, bytes: Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };

  const RECORDS: readonly [what: string, give: () => string[], problem: RegExp][] = [
    [
      'a record of a million lines',
      () => [written('lines/bad.md', millionLines), written('lines/good.md', GOOD)],
      /^bad\.md:1: file: 1000026 bytes are too many for a record; at most 1000000 are read: shorten it$/,
    ],
    [
      'a front matter of empty lines',
      () => [written('gaps/bad.md', `---\ntitle: Gaps${'\n'.repeat(999_900)}---\n`), written('gaps/good.md', GOOD)],
      /^bad\.md:1003: front matter: more than 1000 spaces or empty lines in a row: take them out$/,
    ],
    [
      'a front matter that says a billion values',
      () => [written('yaml/bad.md', yamlBomb()), written('yaml/good.md', GOOD)],
      /^bad\.md:1: front matter: says more than 50000 values, repeats of an alias \(\*\) included: say less$/,
    ],
    [
      'a record in a zip that unpacks to 50 MB',
      () => [
        zipFile(
          'record-bomb.zip',
          madeZip([
            { name: 'bad.md', text: 'a'.repeat(50_000_000) },
            { name: 'good.md', text: GOOD },
          ]),
        ),
      ],
      /^bad\.md:1: file: 50000000 bytes are too many for a record; at most 1000000 are read: shorten it$/,
    ],
    [
      'a zip with names that lead out of it',
      () => [
        zipFile(
          'names.zip',
          madeZip([
            { name: '../../bad.md', text: GOOD },
            { name: 'good.md', text: GOOD },
          ]),
        ),
      ],
      /^\.\.\/\.\.\/bad\.md:1: file: its name leads out of the collection: rename it$/,
    ],
  ];
  test.each(RECORDS)('%s is left out and told, and the other records are kept', async (_, files, problem) => {
    const { end, problems } = await said(...files());
    expect(end).toBe('1 record, 1 problem');
    expect(problems.map((text) => text.replace(/[\u2066-\u2069]/g, ''))).toEqual([expect.stringMatching(problem)]);
    expect(await titleAt(running, PAGE)).toBe('The good one');
    await page.bringToFront();
    const name = (await namesOn(page)).find((one) => one !== 'Lilies' && one !== 'Example') ?? '';
    await remove(page, name);
    await until('removed', async () => !(await namesOn(page)).includes(name));
    await expectNothingHalf();
  });

  const WHOLE: readonly [what: string, give: () => string[], end: RegExp][] = [
    [
      'a zip that unpacks to more than 512 MB',
      () => {
        const text = `---\ntitle: A\n---\n${'a'.repeat(999_000)}`;
        const entries = Array.from({ length: 600 }, (_, at) => ({ name: `${at}.md`, text }));
        return [zipFile('bomb.zip', madeZip(entries))];
      },
      /^This is too much: at most .?512.? MB, unpacked, and 2,000,000 files\. Choose a part of it\.$/,
    ],
    [
      'what is no zip',
      () => [written('not-a.zip', 'no zip at all')],
      /^This file is not a zip\. Choose a zip of Markdown files, or of an exported collection\.$/,
    ],
    [
      'a zip that was cut off',
      () => {
        const whole = zipSync({ 'a.md': encoded(GOOD), 'b.md': encoded(GOOD.repeat(50)) });
        return [zipFile('cut.zip', whole.slice(0, -60))];
      },
      /^The zip ends too early\. Download it again and try once more\.$/,
    ],
    [
      'a lone record that is a bomb',
      () => [written('alone/bad.md', yamlBomb())],
      /^No record was found\. Records are Markdown files that open with --- and have a title\.$/,
    ],
  ];
  test.each(WHOLE)(
    '%s is told, and leaves nothing behind',
    async (_, files, words) => {
      const before = await namesOn(page);
      const { end } = await said(...files());
      expect(end).toMatch(words);
      expect(await namesOn(page)).toEqual(before);
      await expectNothingHalf();
    },
    120_000,
  );

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});

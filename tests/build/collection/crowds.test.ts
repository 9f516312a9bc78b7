import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildFolder } from '../../../build/collection/compile-folder.ts';
import { openFolder } from '../../../build/collection/open-folder.ts';
import { checkFolder } from '../../../build/collection/read-folder.ts';
import { findMatches } from '../../../src/collection/find-matches.ts';
import type { ArticleRecord } from '../../../src/record/article-record.ts';
import { formatProblem } from '../../../src/record/problem.ts';
import { toMarkdown } from '../../collection/made/to-markdown.ts';
import { useFolder } from './run-command.ts';

const { collection, folder, write } = useFolder();

const STORY = 'https://news.example/a-story';
const OTHER = 'https://news.example/another';

/** A record of the first day of a year. */
const dated = (year: number, more: Partial<ArticleRecord> = {}): ArticleRecord => {
  return { title: `Of ${year}`, publishedDateTime: `${year}-01-01T00:00:00Z`, webUrl: STORY, ...more };
};
/** Records of following years, each in a file of its year. */
const years = (first: number, count: number, more?: Partial<ArticleRecord>) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`in/${first + at}.md`, toMarkdown(dated(first + at, more))]),
  );

const large = (kilobytes: number) => ({
  related: Array.from({ length: kilobytes }, (_, at) => ({
    title: `${at}`,
    excerpt: 'a'.repeat(979 - `${at}`.length),
  })),
});

const told = (path: string, records: number, kept: number, key = 'news.example/a-story') =>
  `${path}:1: address: ${records} records lie at one address, of which the newest ${kept} are kept ` +
  `(at most 100 are, or 1000000 bytes), not this one and those older: ${key}`;

/** What is told of the records in `in`, and the titles that the story's page has in them and in what is built of them. */
async function everyWay() {
  const [from, out] = [path.join(folder(), 'in'), path.join(folder(), 'out')];
  const checked = checkFolder(from);
  const built = await buildFolder(from, out, { isHosted: true });
  expect(built.header.records).toBe(checked.records);
  expect(built.problems).toEqual(checked.problems);
  const [titles, builtTitles] = [await titlesOf(from), await titlesOf(out)];
  expect(builtTitles).toEqual(titles);
  expect(titles).toEqual([...titles].sort().reverse());
  return { problems: checked.problems.map(formatProblem), kept: titles.length };
}

const titlesOf = async (from: string): Promise<string[]> => {
  const found = await findMatches(await openFolder(from), STORY);
  return (found?.own ?? []).map(({ record }) => record.title);
};

describe('of records at one address', () => {
  test.each([
    ['a hundred are kept', years(1900, 100), [], 100],
    ['no more than a hundred', years(1850, 150), [told('1899.md', 150, 100)], 100],
    ['no more than a million bytes', years(1900, 14, large(101)), [told('1904.md', 14, 9)], 9],
    [
      'one is told by the name of its file, however that is spelt',
      { ...years(1901, 100), 'in/e\u0301.MD': toMarkdown(dated(1900)) },
      [told('e\u0301.MD', 101, 100)],
      100,
    ],
    [
      'one is told whose id another file has, too',
      { ...years(1900, 101), 'in/1900.MD': '---\ntitle: [\n---\n', 'in/2000.MD': '# No record\n' },
      [expect.stringContaining('1900.MD:3: front matter: broken YAML'), told('1900.md', 101, 100)],
      100,
    ],
    [
      'one is told for each of its addresses',
      { ...years(1900, 101, { originalUrl: OTHER }), 'in/z.md': toMarkdown(dated(1800, { webUrl: OTHER })) },
      [told('1900.md', 101, 100), told('1900.md', 102, 100, 'news.example/another')],
      100,
    ],
    [
      'those of 11 MB can be looked up in what was built of them',
      years(1800, 200, large(60)),
      [told('1983.md', 200, 16)],
      16,
    ],
  ])('%s', async (_, files, problems, kept) => {
    write(files);
    expect(await everyWay()).toEqual({ problems, kept });
  });

  test('as many are kept where threads compile them, and it is told', async () => {
    const others = Array.from({ length: 2000 }, (_, at) => [
      `in/others/${at}.md`,
      `---\ntitle: a\nwebUrl: ${OTHER}/${at}\n---\n`,
    ]);
    write({ ...years(1850, 150), ...Object.fromEntries(others) });
    expect(await everyWay()).toEqual({ problems: [told('1899.md', 150, 100)], kept: 100 });
  }, 60_000);
});

test('check and build tell of records that are not kept, and end as with any other problem', () => {
  write(years(1850, 150));
  const line = told('1899.md', 150, 100);
  expect(collection(['check', 'in'])).toMatchObject({ status: 1, lines: [line, '150 records, 1 problems'] });
  const built = collection(['build', 'in', '--out', 'out']);
  expect(built.status).toBe(1);
  expect(built.stderr.split('\n')).toContain(line);
  expect(JSON.parse(built.lines[0] ?? '')).toMatchObject({ records: 150, keys: 1 });
});

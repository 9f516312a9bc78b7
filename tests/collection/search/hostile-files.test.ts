import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DamagedFileError } from '../../../src/collection/read-bucket.ts';
import { newestPage } from '../../../src/collection/search/list-rows.ts';
import { type CollectionSearch, openSearch } from '../../../src/collection/search/open-search.ts';
import { buildSearchIndex } from '../../../src/collection/search/search-builder.ts';
import { POSTINGS_FILE, ROWS_FILE, TERMS_FILE } from '../../../src/collection/search/search-files.ts';
import { readSearchIndex } from '../../../src/collection/search/search-index.ts';
import { madeRecords } from '../made-collection.ts';
import { sourceOf, titlesFor } from './made-search.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: Uint8Array | undefined) => new TextDecoder().decode(file);
const made = () =>
  buildSearchIndex(
    madeRecords([
      { title: 'A muon', topics: ['Physics'], quality: 9 },
      { title: 'Two muons', topics: ['Physics'], publishedDateTime: '2021-01-01T00:00:00Z' },
    ]),
  );

/** The search of the made files, one of them changed. */
function changed(path: string, change: (file: string) => string | null): CollectionSearch {
  const files = made();
  const now = change(text(files.get(path)));
  if (now === null) files.delete(path);
  else files.set(path, bytes(now));
  return openSearch(sourceOf(files));
}

describe('says which file is at fault and why, where', () => {
  test.each([
    ['the terms are missing', TERMS_FILE, () => null, 'search/terms.txt: missing'],
    ['the postings are missing', POSTINGS_FILE, () => null, 'search/postings.txt: missing'],
    ['the rows are missing', ROWS_FILE, () => null, 'search/rows.txt: missing'],
    ['the terms are empty', TERMS_FILE, () => '', 'search/terms.txt: not a list of terms'],
    ['the terms are no such file', TERMS_FILE, () => '<!doctype html>\n', 'search/terms.txt: not a list of terms'],
    [
      'a term is missing',
      TERMS_FILE,
      (file: string) => file.replace('\nmuon', ''),
      'search/terms.txt: not a list of terms',
    ],
    ['counts are wrong', TERMS_FILE, (file: string) => file.replace('"rows":2', '"rows":{}'), 'not a list of terms'],
    ['the postings are cut off', POSTINGS_FILE, (file: string) => file.slice(0, -9), 'has not a line for each term'],
    ['the rows are another collection’s', ROWS_FILE, (file: string) => file + file, 'has not a line for each record'],
  ])('%s', async (_, path, change, message) => {
    const search = changed(path, change);
    await expect(search.search('muon')).rejects.toThrow(DamagedFileError);
    await expect(search.search('muon')).rejects.toThrow(message);
    await expect(search.list({ kind: 'topic', name: 'Physics', order: 'best' })).rejects.toThrow(message);
    await expect(search.names('topic')).rejects.toThrow(message);
  });

  test.each([
    ['has too few rows', '!'],
    ['has a row that is not there', '!#'],
  ])('the order by date %s', async (_, rows) => {
    const search = changed(POSTINGS_FILE, (file) => file.replace(/^.*/, rows));
    await expect(search.list({ kind: 'topic', name: 'Physics', order: 'newest' })).rejects.toThrow(
      'search/postings.txt: the order by date is wrong',
    );
    expect(await titlesFor(search, 'muon')).toEqual(['A muon', 'Two muons']);
  });
});

test('a file that was missing is read when it is there', async () => {
  const files = made();
  const all = new Map(files);
  files.delete(ROWS_FILE);
  const search = openSearch(sourceOf(files));
  await expect(search.search('muon')).rejects.toThrow('missing');
  files.set(ROWS_FILE, all.get(ROWS_FILE) ?? bytes(''));
  expect(await titlesFor(search, 'muon')).toEqual(['A muon', 'Two muons']);
});

describe('a row that shows no record is left out:', () => {
  test.each([
    ['no JSON', '["r0","A mu'],
    ['no list', '{"title":"A muon"}'],
    ['empty', ''],
    ['without a title', '["r0"]'],
    ['without an id', '[null,"A muon"]'],
    ['of wrong types', '[{},["A muon"],{}]'],
    ['a wrong date', '["r0","A muon",null,"yesterday"]'],
  ])('%s', async (_, line) => {
    const search = changed(ROWS_FILE, (file) => file.replace(/^.*/, line));
    expect(await titlesFor(search, 'muon')).toEqual(['Two muons']);
    const { rows, total } = await search.list({ kind: 'topic', name: 'Physics', order: 'best' });
    expect([rows.length, total]).toEqual([1, 2]);
  });

  test('from a page of all', async () => {
    const files = made();
    files.set(ROWS_FILE, bytes(text(files.get(ROWS_FILE)).replace(/^.*/, '[]')));
    const { rows, total } = newestPage(await readSearchIndex(sourceOf(files)), {});
    expect([rows.map(({ title }) => title), total]).toEqual([['Two muons'], 2]);
  });
});

test('no row leads to what is no web address, and none is longer than a record’s', async () => {
  const line = JSON.stringify(['r0', 'x'.repeat(9999), 'javascript:alert(1)', null, null, 'y'.repeat(9999)]);
  const { hits } = await changed(ROWS_FILE, (file) => file.replace(/^.*/, line)).search('muon');
  expect(hits[0]?.listing).toEqual({
    id: 'r0',
    title: expect.stringMatching(/^x{499}…$/),
    provider: { name: expect.stringMatching(/^y{199}…$/) },
  });
});

describe('postings', () => {
  const damaged = (line: string) =>
    changed(POSTINGS_FILE, (file) => {
      const at = text(made().get(TERMS_FILE)).split('\n').indexOf('muon') - 1;
      return file.split('\n').with(at, line).join('\n');
    });

  test.each([
    ['of rows that are not there', '~~~~O!!!!'],
    ['of a number without an end', 'PPPPPPPPPP'],
    ['of a number beyond all numbers', '~'.repeat(1000)],
    ['of other signs', '\u0001\u0002é東\u007f'],
    ['of more fields', '!\t!\t!\t!\t!\t!'],
  ])('%s do no harm', async (_, line) => {
    expect((await damaged(line).search('muon')).hits.length).toBeLessThanOrEqual(2);
  });

  test.each([
    ['behind the last', '!!!', 2],
    ['before the first', '!\u0001', 1],
  ])('of a name with rows %s list those that are there', async (_, rows, count) => {
    const search = changed(POSTINGS_FILE, (file) => file.replace('Physics\t!!', `Physics\t${rows}`));
    for (const order of ['best', 'newest'] as const) {
      expect(await search.list({ kind: 'topic', name: 'Physics', order })).toMatchObject({
        rows: { length: count },
        total: count,
      });
    }
  });
});

test('names come as they may be shown, and those without a name not at all', async () => {
  const renamed = (name: string) => changed(POSTINGS_FILE, (file) => file.replace('Physics\t', name));
  expect(await renamed(`\u202e${'p'.repeat(9999)}\u0007\t`).names('topic')).toEqual([
    { name: 'p'.repeat(200), records: 2 },
  ]);
  for (const [name, listed] of [
    ['', 0],
    ['\t', 2],
  ] as const) {
    expect(await renamed(name).names('topic')).toEqual([]);
    expect((await renamed(name).list({ kind: 'topic', name: 'Physics', order: 'best' })).total).toBe(listed);
  }
});

test('whatever bytes the files have, the answer is a result or a damaged file', async () => {
  const query = fc.constantFrom('muon', 'mu', 'muno two', 'zzzzzzzz');
  const edit = fc.tuple(fc.constantFrom(TERMS_FILE, POSTINGS_FILE, ROWS_FILE), fc.nat(400), fc.nat(255));
  let [answers, faults] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), query, async (edits, words) => {
      const files = made();
      for (const [path, at, byte] of edits) {
        const file = files.get(path) ?? bytes('');
        file[at % file.length] = byte;
      }
      const search = openSearch(sourceOf(files));
      try {
        const { hits } = await search.search(words);
        await search.list({ kind: 'topic', name: 'Physics', order: 'newest' });
        await search.names('site');
        expect(hits.length).toBeLessThanOrEqual(2);
        answers++;
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedFileError);
        faults++;
      }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(answers, faults)).toBeGreaterThan(10);
});

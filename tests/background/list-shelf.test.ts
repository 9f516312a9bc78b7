import { expect, test } from 'vitest';
import { listShelf } from '../../src/background/list-shelf.ts';
import type { ListQuestion } from '../../src/messages/found-records.ts';
import { shelved } from './made-shelf.ts';

const question: ListQuestion = { kind: 'topic', name: 'Gardens', order: 'newest', offset: 0, limit: 20 };
const story = (title: string, path: string, day: number | null, quality: number) => ({
  title,
  webUrl: `https://news.example/2021/${path}`,
  quality,
  topics: ['Gardens'],
  provider: { name: 'News' },
  ...(day !== null && { publishedDateTime: `2021-01-${String(day).padStart(2, '0')}T00:00:00Z` }),
});

const shelf = async () => [
  await shelved('First', [
    story('A', 'a', 10, 1),
    story('B', 'b', 20, 2),
    story('C', 'c', null, 3),
    { title: 'No topic' },
  ]),
  await shelved('Second', [story('D', 'd', 15, 900), story('A again', 'a?utm_source=x', 10, 800)]),
];

async function listed(more: Partial<ListQuestion>): Promise<string[]> {
  const { rows, total, failures } = await listShelf(await shelf(), { ...question, ...more });
  expect(failures).toEqual([]);
  return [String(total), ...rows.map(({ listing, collections }) => `${listing.title} of ${collections.join()}`)];
}

test.each<[string, Partial<ListQuestion>, string[]]>([
  ['all collections, newest first', {}, ['4', 'B of First', 'D of Second', 'A of First,Second', 'C of First']],
  [
    'all collections, by where a record stands in its own',
    { order: 'best' },
    ['4', 'C of First', 'D of Second', 'B of First', 'A again of Second,First'],
  ],
  ['one collection', { collectionId: 'Second' }, ['2', 'D of Second', 'A again of Second']],
  ['a collection that is gone', { collectionId: 'gone' }, ['0']],
  ['a part of the list', { offset: 1, limit: 2 }, ['4', 'D of Second', 'A of First,Second']],
  ['what lies behind the end', { offset: 100 }, ['4']],
  ['numbers that make no sense', { offset: -5, limit: -1 }, ['4']],
  [
    'a name in other capitals',
    { name: 'GARDENS' },
    ['4', 'B of First', 'D of Second', 'A of First,Second', 'C of First'],
  ],
  ['a name that nobody has', { name: '__proto__' }, ['0']],
  ['a provider', { kind: 'provider', name: 'News', collectionId: 'Second' }, ['2', 'D of Second', 'A again of Second']],
  ['a site', { kind: 'site', name: 'news.example', limit: 1 }, ['5', 'B of First']],
])('lists %s', async (_, more, expected) => {
  expect(await listed(more)).toEqual(expected);
});

test('says what quality means where a keeper says it', async () => {
  const [first, second] = await shelf();
  if (!first || !second) throw new Error('two collections');
  const said = { ...second, header: { ...second.header, qualityMeaning: 'Readers who came back.' } };
  const { meanings } = await listShelf([first, said], question);
  expect(meanings).toEqual([{ collection: 'Second', text: 'Readers who came back.' }]);
});

test('tells of a damaged collection, and lists what the others have', async () => {
  const broken = await shelved('Broken', [story('E', 'e', 1, 1)]);
  const other = await shelved('Other', [story('D', 'd', 15, 900), story('F', 'f', 10, 800)]);
  broken.files.set('search/postings.txt', new Uint8Array([10]));
  const { rows, failures } = await listShelf([broken, other], question);
  expect(rows.length).toBe(2);
  expect(failures).toEqual([
    { collection: 'Broken', details: expect.stringMatching(/^search\/postings\.txt: /), why: 'damaged' },
  ]);
});

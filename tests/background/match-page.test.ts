import { describe, expect, test } from 'vitest';
import { matchPage } from '../../src/background/match-page.ts';
import type { ShelfItem } from '../../src/sources/shelf.ts';
import { compiled, madeRecords } from '../collection/made-collection.ts';

const PAGE = 'https://news.example/story-0.html';

async function item(
  fields: Parameters<typeof madeRecords>[0],
): Promise<ShelfItem & { files: Map<string, Uint8Array> }> {
  const collection = await compiled(madeRecords(fields));
  return { id: 'made', ...collection, source: { readFile: async (path) => collection.files.get(path) ?? null } };
}

async function damaged(): Promise<ShelfItem> {
  const collection = await item([{}]);
  collection.files.clear();
  return { ...collection, header: { ...collection.header, name: 'Damaged' } };
}

describe('a page', () => {
  test('has the records of all collections in their order, and of each the newest first', async () => {
    const shelf = [
      await item([{ title: 'Old', publishedDateTime: '2020-01-01T00:00:00Z' }]),
      await item([
        { title: 'Older', publishedDateTime: '2019-01-01T00:00:00Z', webUrl: PAGE },
        { title: 'New', publishedDateTime: '2021-01-01T00:00:00Z', webUrl: PAGE },
      ]),
    ];
    expect((await matchPage(shelf, { url: PAGE })).context).toMatchObject({
      state: 'found',
      matches: [{ record: { title: 'Old' } }, { record: { title: 'New' } }, { record: { title: 'Older' } }],
    });
  });

  test('has a sure record before one that is probable, whatever the order of their collections', async () => {
    const webUrl = 'https://www.space.example/news/three-moons-of-a-small-planet';
    const url = `${webUrl}?driver=mgg`;
    const shelf = [await item([{ title: 'Probable', webUrl }]), await item([{ title: 'Sure', webUrl: url }])];
    expect((await matchPage(shelf, { url })).context).toMatchObject({
      matches: [{ record: { title: 'Sure' } }, { reason: 'parameters', record: { title: 'Probable' } }],
    });
  });

  test('has a record that two collections hold once, as the first has it', async () => {
    const same = { title: 'Same', publishedDateTime: '2021-01-01T00:00:00Z', webUrl: PAGE };
    const other = { ...same, publishedDateTime: '2020-01-01T00:00:00Z' };
    const shelf = [{ ...(await item([same])), id: 'first' }, await item([same, other])];
    expect((await matchPage(shelf, { url: PAGE })).context).toMatchObject({
      matches: [{ id: 'first/r0' }, { id: 'made/r1' }],
    });
  });

  test('has both records that one collection holds of it, however alike', async () => {
    const same = { title: 'Same', publishedDateTime: '2021-01-01T00:00:00Z', webUrl: PAGE };
    const shelf = [await item([same, { ...same, quality: 7 }])];
    expect((await matchPage(shelf, { url: PAGE })).context).toMatchObject({
      matches: [{ id: 'made/r0' }, { id: 'made/r1' }],
    });
    const { context, hidden } = await matchPage(shelf, { url: PAGE, hidden: ['made/r0'] });
    expect(context).toMatchObject({ matches: [{ id: 'made/r1' }] });
    expect(hidden).toMatchObject([{ id: 'made/r0' }]);
  });

  test('is told who lists it where the reader hid its record', async () => {
    const shelf = [await item([{}, { webUrl: 'https://a.example/b', related: [{ title: 'Listed', webUrl: PAGE }] }])];
    const { context } = await matchPage(shelf, { url: PAGE, hidden: ['made/r0'] });
    expect(context).toMatchObject({ matches: [{ kind: 'listed', link: { title: 'Listed' } }] });
  });

  test('has a record that the reader hid in no other collection either', async () => {
    const shelf = [{ ...(await item([{}])), id: 'first' }, await item([{}])];
    const { context, hidden } = await matchPage(shelf, { url: PAGE, hidden: ['first/r0'] });
    expect(context).toMatchObject({ state: 'none' });
    expect(hidden).toMatchObject([{ id: 'first/r0' }, { id: 'made/r0' }]);
  });

  test('has its own record before what only lists it', async () => {
    const shelf = [
      await item([{ webUrl: 'https://a.example/b', related: [{ title: 'Listed', webUrl: PAGE }] }]),
      await item([{}]),
    ];
    expect((await matchPage(shelf, { url: PAGE })).context).toMatchObject({
      matches: [{ kind: 'record' }, { kind: 'listed', link: { title: 'Listed' } }],
    });
  });

  test('without a record says how many were compared', async () => {
    const shelf = [await item([{}, {}]), await item([{}])];
    expect((await matchPage(shelf, { url: 'https://news.example/other' })).context).toEqual({
      state: 'none',
      records: 3,
      collections: 2,
      onlyExample: false,
    });
  });

  test('without a record leads to the example where that is all there is', async () => {
    const shelf = [{ ...(await item([{}])), exampleUrl: PAGE }];
    expect((await matchPage(shelf, { url: 'https://news.example/other' })).context).toMatchObject({
      onlyExample: true,
      exampleUrl: PAGE,
    });
  });

  test.each([
    undefined,
    '',
    'about:blank',
    'chrome://extensions',
    'file:///a.html',
    'https://chromewebstore.google.com/',
  ])('at %s can’t be checked', async (url) => {
    expect((await matchPage([await item([{}])], { url })).context).toEqual({ state: 'unreadable' });
  });

  test('says which collection is damaged', async () => {
    expect((await matchPage([await damaged(), await item([])], { url: PAGE })).context).toEqual({
      state: 'failed',
      failures: [{ collection: 'Damaged', details: 'buckets/0.json: missing', why: 'damaged' }],
      otherCollections: 1,
    });
  });

  test('keeps what the other collections know of it', async () => {
    expect((await matchPage([await damaged(), await item([{}])], { url: PAGE })).context).toMatchObject({
      state: 'found',
      matches: [{ record: { id: 'r0' } }],
      failures: [{ collection: 'Damaged' }],
    });
  });

  test('is found by what it says of itself where its address leads to nothing', async () => {
    const page = { url: 'https://news.example/x', claims: ['https://news.example/y', PAGE] };
    expect((await matchPage([await item([{}])], page)).context).toMatchObject({ matches: [{ reason: 'claimed' }] });
  });

  test('has not what the reader hid on it', async () => {
    const shelf = [await item([{ title: 'Old' }, { title: 'New', webUrl: PAGE }])];
    const { context, hidden } = await matchPage(shelf, { url: PAGE, hidden: ['made/r0'] });
    expect(context).toMatchObject({ state: 'found', matches: [{ id: 'made/r1' }] });
    expect(hidden).toMatchObject([{ id: 'made/r0' }]);
  });

  test('has no record where all are hidden', async () => {
    const { context, hidden } = await matchPage([await item([{}])], { url: PAGE, hidden: ['made/r0', 'other/r0'] });
    expect(context).toMatchObject({ state: 'none' });
    expect(hidden).toMatchObject([{ id: 'made/r0', record: { title: 'Story 0' } }]);
  });
});

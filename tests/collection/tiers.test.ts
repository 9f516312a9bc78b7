import { describe, expect, test } from 'vitest';
import { findMatches } from '../../src/collection/find-matches.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { compiled, madeRecords } from './made-collection.ts';

const PAGE = 'https://news.example/2021/04/07/a-story';
const OTHER = 'https://other.example/2021/04/07/another-story';
const PAPER = 'https://www.nature.com/articles/s41524-021-00493-w';
const DOI = 'https://doi.org/10.1038/s41524-021-00493-w';
const LISTED = 'https://lab.example/story/a-listed-story';

const at = (webUrl: string): Partial<ArticleRecord> => ({ webUrl });
const listing = (webUrl: string): Partial<ArticleRecord> => ({ related: [{ title: 'Listed', webUrl }] });

/** The own records that are found, with the reason, and the ids of those that list the page. */
async function find(records: Partial<ArticleRecord>[], address: string, claims?: string[]) {
  const found = await findMatches(await compiled(madeRecords(records)), address, claims);
  return found && [found.own.map(({ reason, record }) => `${reason} ${record.id}`), found.listedBy.map(({ id }) => id)];
}

describe('by its address but for unknown parameters', () => {
  test.each([
    ['a record without a query', [at(PAGE)], `${PAGE}?driver=mgg`, 'r0'],
    ['two of them', [at(PAGE)], `${PAGE}?driver=mgg&partner=newsletter`, 'r0'],
    ['among tracking', [at(PAGE)], `http://www.news.example/2021/04/07/a-story/?utm_source=x&driver=mgg`, 'r0'],
    ['a record whose query is part of the page’s', [at(`${PAGE}?id=7`)], `${PAGE}?driver=mgg&id=7`, 'r0'],
    ['the one that fits', [at(`${PAGE}?id=7`), at(`${PAGE}?id=8`)], `${PAGE}?driver=mgg&id=8`, 'r1'],
    ['the one with the query', [at(PAGE), at(`${PAGE}?id=7`)], `${PAGE}?driver=mgg&id=7`, 'r1'],
    ['the one without', [at(PAGE), at(`${PAGE}?id=7`)], `${PAGE}?driver=mgg`, 'r0'],
    [
      'by the parameter that a record is told by',
      [at(PAGE), at(`${PAGE}?driver=mgg`)],
      `${PAGE}?driver=mgg&a_b=c`,
      'r1',
    ],
    [
      'at a port',
      [at('https://news.example:81/a/the-long-story')],
      'https://news.example:81/a/the-long-story?driver=mgg',
      'r0',
    ],
  ])('%s', async (_, records, address, id) => {
    expect(await find(records, address)).toEqual([[`parameters ${id}`], []]);
  });

  test.each([
    ['a parameter that names an article', [at(PAGE)], `${PAGE}?id=7`],
    ['one of two does', [at(PAGE)], `${PAGE}?driver=mgg&page=2`],
    ['a parameter without a value', [at(PAGE)], `${PAGE}?driver`],
    ['a value that an article may be called by', [at(PAGE)], `${PAGE}?driver=a-second-story`],
    ['another query', [at(`${PAGE}?id=7`)], `${PAGE}?driver=mgg&id=8`],
    ['only a part of the record’s query', [at(`${PAGE}?b=1&id=7`)], `${PAGE}?driver=mgg&id=7`],
    ['the record’s query left out', [at(`${PAGE}?id=7`)], PAGE],
    ['the record’s query left out for another one', [at(`${PAGE}?id=7`)], `${PAGE}?driver=mgg`],
    ['its values in another order', [at(`${PAGE}?id=7&id=8`)], `${PAGE}?driver=mgg&id=8&id=7`],
    ['a second value', [at(`${PAGE}?driver=mgg`)], `${PAGE}?driver=mgg&driver=abc`],
    ['two records that fit', [at(`${PAGE}?id=7`), at(`${PAGE}?b=1`)], `${PAGE}?b=1&driver=mgg&id=7`],
    ['a parameter that another record is told by', [at(PAGE), at(`${PAGE}?driver=abc`)], `${PAGE}?driver=mgg`],
    ['a path that is no article’s', [at('https://news.example/show')], 'https://news.example/show?driver=mgg'],
    ['a front page', [at('https://news.example/')], 'https://news.example/?driver=mgg'],
    ['another host', [at(PAGE)], `${PAGE.replace('news', 'de.news')}?driver=mgg`],
    ['another case of the path', [at(PAGE)], `${PAGE.replace('a-story', 'A-story')}?driver=mgg`],
    ['a route', [at(PAGE)], `${PAGE}?driver=mgg#/b`],
    ['only listed as related', [listing(PAGE)], `${PAGE}?driver=mgg`],
    [
      'more queries at the path than are listed',
      [...Array(201).keys()].map((id) => at(`${PAGE}?id=${id}`)),
      `${PAGE}?driver=mgg&id=0`,
    ],
  ])('not with %s', async (_, records, address) => {
    expect(await find(records, address)).toBeNull();
  });

  test('never lists who lists the page without them', async () => {
    expect(await find([at(PAGE), listing(PAGE)], `${PAGE}?driver=mgg`)).toEqual([['parameters r0'], []]);
  });

  test('gives way to a related link of that very address', async () => {
    expect(await find([at(PAGE), listing(`${PAGE}?driver=mgg`)], `${PAGE}?driver=mgg`)).toEqual([[], ['r1']]);
  });

  test.each([
    ['the address', PAGE, 1],
    ['the path', `${PAGE}?driver=mgg`, 2],
    ['a record under a query', `${PAGE}?driver=mgg&id=7`, 3],
    ['no article', 'https://news.example/show?driver=mgg', 1],
  ])('reads no more buckets than it must for %s', async (_, address, reads) => {
    const collection = await compiled(madeRecords([at(PAGE), at(`${PAGE}?id=7`)]));
    await findMatches(collection, address);
    expect(collection.reads).toHaveLength(reads);
  });
});

describe('by what the page says of itself', () => {
  const records = [at(PAGE), at(OTHER), { ...at('https://news.example/b'), related: [{ title: 'A', webUrl: LISTED }] }];
  test.each([
    ['an address', 'https://news.example/x', [PAGE], [['claimed r0'], []]],
    [
      'the first that leads to a record',
      'https://news.example/x',
      ['https://news.example/y', OTHER, PAGE],
      [['claimed r1'], []],
    ],
    ['with tracking', 'https://news.example/x', [`${PAGE}?utm_source=x`], [['claimed r0'], []]],
    ['a listed address', 'https://news.example/x', [LISTED], [[], ['r2']]],
    ['a record before a listing', 'https://news.example/x', [LISTED, PAGE], [['claimed r0'], ['r2']]],
    ['a record before unknown parameters', `${PAGE}?driver=mgg`, [OTHER], [['claimed r1'], []]],
    ['unknown parameters before a listing', `${PAGE}?driver=mgg`, [LISTED], [['parameters r0'], ['r2']]],
    ['but never against its address', PAGE, [OTHER, LISTED], [['address r0'], []]],
    ['beside who lists its address', LISTED, [PAGE], [['claimed r0'], ['r2']]],
  ])('%s', async (_, address, claims, expected) => {
    expect(await find(records, address, claims)).toEqual(expected);
  });

  test.each([
    ['a record at the publisher’s page', [at(PAPER)], [['doi r0'], []]],
    ['a listing', [listing(PAPER)], [[], ['r0']]],
  ])('by its DOI: %s', async (_, of, expected) => {
    expect(await find(of, 'https://reader.example/paper?id=1', [DOI])).toEqual(expected);
  });

  test.each([
    ['its front page', [at('https://news.example/')], ['https://news.example/']],
    ['another site’s section', [at('https://other.example/news')], ['https://other.example/news']],
    ['no address', [at(PAGE)], ['', 'nonsense', 'javascript:0']],
    ['an address but for unknown parameters', [at(PAGE)], [`${PAGE}?driver=mgg`]],
    ['too much', [at(PAGE)], [...Array.from({ length: 10 }, () => OTHER), PAGE]],
  ])('not by %s', async (_, of, claims) => {
    expect(await find(of, 'https://news.example/x', claims)).toBeNull();
  });

  test('is read no bucket for a claim behind one that leads to a record', async () => {
    const collection = await compiled(madeRecords(records));
    await findMatches(collection, 'https://news.example/x', [PAGE, OTHER]);
    expect(collection.reads).toHaveLength(2);
  });

  test('is read no bucket again for the page’s own address', async () => {
    const collection = await compiled(madeRecords([{}]));
    await findMatches(collection, PAGE, [PAGE, `${PAGE}?utm_source=x`]);
    expect(collection.reads).toHaveLength(1);
  });
});

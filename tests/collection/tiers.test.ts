import { describe, expect, test } from 'vitest';
import { findMatches } from '../../src/collection/find-matches.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { compiled, madeRecords } from './made-collection.ts';

const PAGE = 'https://news.example/2021/04/07/a-story';

const at = (webUrl: string): Partial<ArticleRecord> => ({ webUrl });
const listing = (webUrl: string): Partial<ArticleRecord> => ({ related: [{ title: 'Listed', webUrl }] });

/** The own records that are found, with the reason, and the ids of those that list the page. */
async function find(records: Partial<ArticleRecord>[], address: string) {
  const found = await findMatches(await compiled(madeRecords(records)), address);
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

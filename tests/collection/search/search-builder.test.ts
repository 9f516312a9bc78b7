import { describe, expect, test } from 'vitest';
import { openSearch } from '../../../src/collection/search/open-search.ts';
import { buildSearchIndex, searchBuilder } from '../../../src/collection/search/search-builder.ts';
import { compiled, madeRecords } from '../made-collection.ts';
import { madeNews } from './made-news.ts';
import { sourceOf, titlesFor } from './made-search.ts';

const texts = (files: Map<string, Uint8Array>) =>
  [...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);

describe('the files of a search', () => {
  test('have the same bytes whatever the order of the records', () => {
    const records = [...madeNews(300, 5)];
    const turned = [...records.slice(120), ...records.slice(0, 120).reverse()];
    expect(texts(buildSearchIndex(turned))).toEqual(texts(buildSearchIndex(records)));
  });

  test('have a line for each word and each tag, and for the order by date', () => {
    const files = buildSearchIndex(madeRecords([{ title: 'A muon', webUrl: 'https://a.example/' }, { title: 'Muon' }]));
    expect(texts(files)).toEqual([
      [
        'search/terms.txt',
        '{"rows":2,"records":2,"terms":9}\n!\n/a.example\n/news.example\na\nexample\nhtml\nmuon\nnews\nstory\n',
      ],
      ['search/postings.txt', '!"\na.example\t!\nnews.example\t"\n!\n\t!!\n\t\t"\n!!\n\t"\n\t\t"\n'],
      [
        'search/rows.txt',
        '["r0","A muon","https://a.example/",null,null,null]\n["r1","Muon","https://news.example/story-1.html",null,null,null]\n',
      ],
    ]);
  });

  test('are part of a compiled collection', async () => {
    const { files } = await compiled(madeRecords([{ title: 'A muon' }]));
    expect(await titlesFor(openSearch(sourceOf(files)), 'muon')).toEqual(['A muon']);
  });

  test('are there for no records too', async () => {
    const search = openSearch(sourceOf(buildSearchIndex([])));
    expect(await search.search('muon')).toEqual({ hits: [], total: 0, searched: 0, records: 0 });
    expect(await search.names('topic')).toEqual([]);
    expect(await search.list({ kind: 'topic', name: 'a', order: 'newest' })).toEqual({ rows: [], total: 0 });
  });

  test('are read once, and no more than three', async () => {
    const files = buildSearchIndex(madeRecords([{ title: 'A muon' }]));
    const reads: string[] = [];
    const search = openSearch({
      readFile: async (path) => {
        reads.push(path);
        return files.get(path) ?? null;
      },
    });
    await Promise.all(['muon', 'a', 'mu'].map((query) => search.search(query)));
    await search.list({ kind: 'site', name: 'news.example', order: 'newest' });
    expect(reads.sort()).toEqual(['search/postings.txt', 'search/rows.txt', 'search/terms.txt']);
  });

  test('hold the newest records where there are too many, and say so', async () => {
    const records = madeRecords(
      Array.from({ length: 30 }, (_, index) => ({
        title: `muon ${index}`,
        publishedDateTime: `2021-01-${String(index + 1).padStart(2, '0')}T00:00:00Z`,
        quality: 30 - index,
      })),
    );
    const builder = searchBuilder(10);
    for (const record of records) builder.add(record);
    const { hits, total, searched, records: all } = await openSearch(sourceOf(builder.files())).search('muon');
    expect({ total, searched, all }).toEqual({ total: 10, searched: 10, all: 30 });
    expect(hits.map(({ listing }) => listing.title)).toEqual(
      Array.from({ length: 10 }, (_, index) => `muon ${20 + index}`),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../../src/collection/record-keys.ts';
import { parseRecord } from '../../../src/record/parse-record.ts';
import { madeNews } from './made-news.ts';
import { toMarkdown } from './to-markdown.ts';

const COUNT = 2000;
const news = Array.from({ length: COUNT }, (_, number) => madeNews(number, COUNT));
const links = news.flatMap(({ record }) => record.related ?? []);

describe('made news', () => {
  test('are as real news are counted', () => {
    const share = (is: (record: (typeof news)[number]['record']) => unknown) =>
      news.filter(({ record }) => is(record)).length / COUNT;
    expect(share(({ related }) => related)).toBeCloseTo(0.54, 1);
    expect(links.length / COUNT).toBeCloseTo(2.95, 0);
    expect(share(({ ampWebUrl }) => ampWebUrl)).toBeCloseTo(0.23, 1);
    expect(share(({ quality }) => quality === undefined)).toBeCloseTo(0.06, 1);
    const bytes = news.reduce((sum, { record }) => sum + toMarkdown(record).length, 0);
    expect(bytes / COUNT).toBeGreaterThan(2000);
    expect(bytes / COUNT).toBeLessThan(4000);
  });

  test('list each other: half of them are listed, about six times each', () => {
    const own = new Set(news.flatMap(({ record }) => addressesOf(record)));
    const listed = links.flatMap(({ webUrl }) => webUrl ?? []);
    expect(listed.filter((address) => !own.has(address))).toEqual([]);
    expect(new Set(listed).size).toBeLessThan(COUNT * 0.55);
  });

  test('can be read from the Markdown that says them', () => {
    for (const { record } of news.slice(0, 300)) {
      const read = parseRecord(new TextEncoder().encode(toMarkdown(record)), 'a.md');
      expect(read).toEqual({ kind: 'record', record, problems: [] });
    }
  });

  test('are the same each time, and others with another seed', () => {
    expect(madeNews(7, COUNT)).toEqual(news[7]);
    expect(madeNews(7, COUNT, 2)).not.toEqual(news[7]);
    expect(new Set(news.map(({ id }) => id)).size).toBe(COUNT);
  });
});

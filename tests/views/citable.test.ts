import { beforeEach, expect, test } from 'vitest';
import type { PageMatch } from '../../src/messages/page-context.ts';
import { citableOf } from '../../src/views/cite/citable.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';
import { fixtures } from './fixtures.ts';

beforeEach(() => setWords(englishLookup));

const paper = { doi: '10.5555/a', url: 'https://doi.org/10.5555/a', text: 'A linked paper' };
function matchOf(fixture: string): PageMatch | undefined {
  const context = fixtures[fixture]?.answer.context;
  return context?.state === 'found' ? context.matches[0] : undefined;
}
const lines = (match: PageMatch | undefined, papers = [paper]) =>
  citableOf({ cite: { match, papers } }).map(
    ({ group, article }) => `${group}: ${article.title.slice(0, 24)} ${article.doi ?? ''}`,
  );

test('a record can be cited, what it lists, and what the page links to', () => {
  expect(lines(matchOf('seed'))).toEqual([
    'page: Better design of deep le ',
    'related: Topological representati 10.1038/s41524-021-00493-w',
    'linked: A linked paper 10.5555/a',
  ]);
});

test('so can a page that is only listed', () =>
  expect(lines(matchOf('listed'), [])).toEqual(['page: Topological representati 10.1038/s41524-021-00493-w']));

test('a page without a record has its papers alone, or nothing', () => {
  expect(lines(undefined)).toEqual(['linked: A linked paper 10.5555/a']);
  expect(lines(undefined, [])).toEqual([]);
});

test('a paper that the record lists is there once', () =>
  expect(lines(matchOf('seed'), [{ ...paper, doi: '10.1038/s41524-021-00493-w' }])).toHaveLength(2));

test('a paper that the page links by its DOI alone has that for a title', () =>
  expect(lines(undefined, [{ ...paper, text: 'https://doi.org/10.5555/a' }])).toEqual(['linked: 10.5555/a 10.5555/a']));

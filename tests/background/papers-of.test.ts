import { expect, test } from 'vitest';
import { papersOf } from '../../src/background/papers-of.ts';

const PAGE = 'https://news.example/a-story';
const link = (url: string, text = 'A paper') => ({ url, text });
const listed = (links: { url: string; text: string }[], url = PAGE, claims: string[] = []) =>
  papersOf(url, { claims, links }).map(({ doi, text }) => [doi, text]);

test('lists the DOIs and the publishers’ pages among the links, each once, in the page’s order', () => {
  const links = [
    link('https://news.example/b', 'Another story'),
    link('https://doi.org/10.5555/One', 'First'),
    link('https://www.nature.com/articles/s41524-021-00493-w', 'Topological representations'),
    link('https://dx.doi.org/10.5555/one', 'Again'),
    link('https://www.nature.com/articles/s41524-021-00493-w.pdf', 'PDF'),
    link('https://www.nature.com/subjects/cancer', 'Cancer'),
  ];
  expect(listed(links)).toEqual([
    ['10.5555/one', 'First'],
    ['10.1038/s41524-021-00493-w', 'Topological representations'],
  ]);
});

test('takes the longest of the texts that a paper is linked with', () => {
  const links = [
    link('https://doi.org/10.5555/1', '[1]'),
    link('https://doi.org/10.5555/1', 'Gardens on roofs'),
    link('https://doi.org/10.5555/1', 'PDF'),
  ];
  expect(listed(links)).toEqual([['10.5555/1', 'Gardens on roofs']]);
});

test('lists ten at most', () => {
  const links = Array.from({ length: 30 }, (_, index) => link(`https://doi.org/10.5555/${index}`));
  expect(listed(links).map(([doi]) => doi)).toEqual(
    links.slice(0, 10).map(({ url }) => url.slice('https://doi.org/'.length)),
  );
});

test.each([
  ['by its address', 'https://www.nature.com/articles/s41524-021-00493-w', []],
  ['by what it claims', 'https://reader.example/1', ['https://doi.org/10.1038/s41524-021-00493-w']],
])('does not list the paper that the page is: %s', (_, url, claims) => {
  expect(listed([link('https://doi.org/10.1038/s41524-021-00493-w')], url, claims)).toEqual([]);
});

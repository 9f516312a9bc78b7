import { expect, test } from 'vitest';
import { paperRow } from '../../src/views/context/paper-row.ts';
import { listingRow, relatedRow } from '../../src/views/context/row-content.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';

setWords(englishLookup);

const article = '2023-03-17T00:00:00Z';
const link = {
  title: 'A',
  webUrl: 'https://example.org/a',
  publishedDateTime: '2023-03-14T09:00:00Z',
  provider: { name: 'GameSpot', domain: 'gamespot.com' },
  quality: 147,
};

test('stands beside the day of the article', () => {
  expect(relatedRow(link, article)).toEqual({
    title: 'A',
    address: 'https://example.org/a',
    facts: ['GameSpot', '3 days earlier', 'quality 147'],
  });
});

test('names the site and the day of a paper', () => {
  const row = relatedRow({ ...link, doi: '10.5555/a', excerpt: 'E' }, article);
  expect(row).toMatchObject({ facts: ['gamespot.com', '14 Mar 2023', 'quality 147'], doi: '10.5555/a', excerpt: 'E' });
});

test.each([
  ['nothing but a title', { title: 'A' }, []],
  ['a domain without a name', { title: 'A', provider: { name: '', domain: 'example.org' } }, ['example.org']],
  ['a quality of zero', { title: 'A', quality: 0 }, ['quality 0']],
])('says what is known: %s', (_, given, facts) => {
  expect(relatedRow(given, article).facts).toEqual(facts);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/relative', 'https://', '', undefined])(
  'never links to %s',
  (webUrl) => {
    expect(relatedRow({ title: 'A', ...(webUrl !== undefined && { webUrl }) }, article).address).toBeNull();
    expect(listingRow({ id: 'a', title: 'A', ...(webUrl !== undefined && { webUrl }) }).address).toBeNull();
  },
);

test('names provider, day and quality of a record that lists the page', () => {
  expect(listingRow({ id: 'a', ...link }).facts).toEqual(['GameSpot', '14 Mar 2023', 'quality 147']);
});

test.each([
  ['', '10.5555/a'],
  ['10.5555/A', '10.5555/a'],
  ['DOI: 10.5555/a.', '10.5555/a'],
  ['https://dx.doi.org/10.5555/a', '10.5555/a'],
  ['Gardens on roofs', 'Gardens on roofs'],
  ['Gardens on roofs. doi:10.5555/a', 'Gardens on roofs. doi:10.5555/a'],
])('names a paper by the text of its link, or by its DOI: %j', (text, title) => {
  const row = paperRow({ doi: '10.5555/a', url: 'https://doi.org/10.5555/a', text });
  expect(row).toMatchObject({ title, facts: ['doi.org'], isPaper: true });
  expect(row.doi).toBe(title === '10.5555/a' ? undefined : '10.5555/a');
});

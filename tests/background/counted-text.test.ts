import { expect, test } from 'vitest';
import { countedText } from '../../src/background/counted-text.ts';

/** Words of a language as `browser.i18n.getMessage` finds them. */
const lookupIn =
  (words: { [name: string]: string }) =>
  (name: string, values: string[]): string =>
    (words[name] ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');

const english = { locale: 'en-GB', links_one: '$1 link of $2', links_other: '$1 links of $2' };
const polish = { locale: 'pl', links_one: '$1 link $2', links_few: '$1 linki $2', links_other: '$1 linków $2' };

test.each([
  ['the one', english, 1, '1 link of A'],
  ['all others', english, 1200, '1,200 links of A'],
  ['few', polish, 3, '3 linki A'],
  ['many, for which there are no words', polish, 5, '5 linków A'],
  ['digits of the language', { ...english, locale: 'ar-EG' }, 12, '١٢ links of A'],
  ['words that don’t say their language', { links_other: '$1 of $2' }, 2, '2 of A'],
])('%s', (_, words, count, text) => {
  expect(countedText(lookupIn(words), 'links', count, 'A')).toBe(text);
});

import { expect, test } from 'vitest';
import { foldText } from '../../../src/collection/search/fold-text.ts';

test.each([
  ['capitals', 'Dark MATTER', 'dark matter'],
  ['white space', '  dark \t\n matter ', 'dark matter'],
  ['spaces alone', '  Dark   matter  is ', 'dark matter is'],
  ['accents', 'Café Ñandú Łódź Åse', 'cafe nandu lodz ase'],
  ['accents by marks of their own', 'Cafe\u0301', 'cafe'],
  ['joined letters', 'Straße œuvre Ærø ﬁn', 'strasse oeuvre aero fin'],
  ['letters of the north and the Balkans', 'Þór Guðrún Đorđe', 'thor gudrun dorde'],
  ['Turkish i', 'İstanbul ıssız', 'istanbul issiz'],
  ['full width', 'ＡＢＣ１２３', 'abc123'],
  ['half-width kana', 'ﾃﾞｰﾀ', 'データ'],
  ['Greek', 'Ἑλλάς ΛΌΓΟΣ λόγος', 'ελλασ λογοσ λογοσ'],
  ['Cyrillic', 'Ёлка ЙОД', 'елка иод'],
  ['Arabic vowels, hamza and tatweel', 'أَلْعَـــرَبِيَّة', 'العربية'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['marks of direction', '\u202eabc\u202c \u2067שלום\u2069', 'abc שלום'],
  ['character references', 'Q&amp;A', 'q&a'],
  ['dashes and quotation marks', '“Dark” – ‘matter’…', 'dark matter'],
  ['signs of trade', 'Switch™ 2 Pro®', 'switch 2 pro'],
  ['variation selectors', '❤\ufe0f', '❤'],
])('%s', (_, text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['vowels of Indic scripts', 'हिन्दी'],
  ['what makes パリ of ハリ', 'パリ'],
  ['a syllable of Korean', '한국어'],
])('keeps %s', (_, text) => {
  expect(foldText(text)).toBe(text);
});

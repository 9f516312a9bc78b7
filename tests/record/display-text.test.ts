import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayText, isolatedText } from '../../src/record/display-text.ts';
import { hostileText } from '../views/hostile-text.ts';

test.each([
  ['keeps plain text', 'How to Join the Diablo 4 Beta', 'How to Join the Diablo 4 Beta'],
  ['shows markup as text', '<b onclick="x">hi</b>', '<b onclick="x">hi</b>'],
  ['removes bidi controls', 'a\u202Etxt.exe\u202C \u2066b\u2069\u200F', 'atxt.exe b'],
  ['removes bidi controls that came as entities', 'a&#x202E;b', 'ab'],
  ['removes zero-width characters', 'pay\u200Bpal\uFEFF\u2060\u00AD', 'paypal'],
  ['makes controls and line breaks a space', 'a\u0000\u001Bb\r\n\tc\u2028d', 'a b c d'],
  ['collapses and trims white space', '  a \u00A0 b  ', 'a b'],
  ['keeps emoji whole', '👩‍👩‍👧 ☠️', '👩‍👩‍👧 ☠️'],
  ['keeps the joiner that Persian is written with', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['keeps one of many joiners', 'a\u200D\u200D\u200Cb', 'a\u200Db'],
  [
    'keeps accents, bounds their number',
    'e\u0301 Z\u0301\u0302\u0303\u0304\u0305\u0306',
    'e\u0301 Z\u0301\u0302\u0303\u0304',
  ],
  [
    'bounds marks that are joined',
    'Z\u0301\u200d\u0302\u0303\u200d\u0304\u0305\u200d',
    'Z\u0301\u200d\u0302\u0303\u200d\u0304',
  ],
  ['removes fillers and tags', 'a\uffa0b\u3164c\u{e0041}d\u{1d173}e\u{e01f0}', 'abcde'],
  ['keeps the tags of a flag', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}\u{e0041}', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['makes the blank of Braille a space', '⠓⠊⠀⠽\u2800', '⠓⠊ ⠽'],
  ['replaces half a character', 'a\uD83D', 'a\uFFFD'],
])('%s', (_, text, shown) => {
  expect(displayText(text)).toBe(shown);
});

test('isolates a text that stands in a sentence', () => {
  expect(isolatedText('Diablo\u2069 4')).toBe('\u2068Diablo 4\u2069');
});

test('leaves no control of direction or terminal in any text', () => {
  const dangerous = /[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff]/u;
  expect(hostileText(1000)).toMatch(dangerous);
  expect(displayText(hostileText(1000))).not.toMatch(dangerous);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => !dangerous.test(displayText(text))));
});

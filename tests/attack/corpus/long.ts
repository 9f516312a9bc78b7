/** Pieces that take much room, each in another way: no place to break, tall marks, wide signs, breaks and nothing else. */
const PIECES = [
  'w',
  'W\u0489',
  '﷽',
  'Z\u0351\u036b\u0343\u036a\u0302\u0319\u0324',
  '漢',
  'ก็็็',
  '𒐫',
  '👩‍👩‍👧‍👦',
  'ﻻ',
  'نن',
  'i\u00ad',
  'x\u200b',
  '\u00a0',
  'a ',
  'a\n\n',
  '\t\t.',
  '-',
  '/',
  '&amp;',
  '<b>',
  '0,',
  '\ud83d',
];
const LENGTHS = [99, 200, 501, 2001, 4097, 9000];

/** Texts of up to 9,000 characters. */
export const longTexts = (): string[] =>
  PIECES.flatMap((piece) => LENGTHS.map((length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)));

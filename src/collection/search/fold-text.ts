import { displayText } from '../../record/display-text.ts';

/** Nothing in such a text has to be folded but its capitals, and most texts are such. */
const PLAIN = /^[\x20-%'-~]*$/;

/** Dashes, quotation marks, bullets and dots, which most texts of print have and no word: U+2010 to U+2027. */
const PUNCTUATION = /[‐-‧]/g;

/** Signs of trade, which NFKD would make letters of the word before them. */
const TRADE = /[™℠©®]/g;

/** Letters that are an accented or a joined one to a reader, and a letter of their own to Unicode. */
const LETTERS: { [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const OWN_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Marks that a writer may leave out: accents, Hebrew points, Arabic vowels, also the Arabic tatweel. Not those of Indic
 * scripts, which are vowels, nor the marks that make パリ (Paris) of ハリ.
 */
const OPTIONAL_MARKS =
  /(?![\u3099\u309a])(?=\p{M})[\p{sc=Inherited}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Cyrillic}]|\u0640/gu;

/**
 * A text as it is compared: as it is shown, in lower case, without optional marks, its compatible forms as one.
 *
 * Example: `Ｃａｆé`, `CAFÉ` and `cafe` are `cafe`; `Straße` is `strasse`. Near miss: `हिन्दी` keeps its vowels.
 */
export function foldText(text: string): string {
  const simple = text.replace(PUNCTUATION, ' ');
  if (PLAIN.test(simple)) return simple.trim().replace(/ {2,}/g, ' ').toLowerCase();
  return displayText(simple)
    .replace(TRADE, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(OPTIONAL_MARKS, '')
    .replace(OWN_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

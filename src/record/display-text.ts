import { decodeEntities } from './entities.ts';

/** Control characters, line and paragraph separators, the blank of Braille: each may have stood between two words. */
const BREAKS = /[\p{Cc}\u2028\u2029\u2800]+/gu;

/**
 * What has no look of its own (UAX 44, Default_Ignorable_Code_Point): all that turns text around, soft hyphen, zero-width
 * space, fillers, tags; and interlinear marks. Marks and joiners are bounded below, and tags stay in a flag: 🏴󠁧󠁢󠁳󠁣󠁴󠁿.
 */
const INVISIBLE =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f})|\p{DI}(?<![\p{M}\u200c\u200d])|[\ufff9-\ufffb]/gu;

/** Zero-width (non-)joiners write Persian and hold emoji together, so one is kept where many stand in a row. */
const JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g;

/** More than four marks on one letter belong to no writing system; they climb over the lines above, joined or not. */
const STACKED_MARKS = /((?:\p{M}[\u200c\u200d]?){4})(?:\p{M}[\u200c\u200d]?)+/gu;

/**
 * A text from outside as it may be shown: plain text, its character references decoded, without controls, invisible
 * characters and lone surrogates, its white space collapsed. Show it in an element of its own direction (`ForeignText`).
 */
export function displayText(text: string): string {
  return decodeEntities(text)
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '$1')
    .replace(JOINERS, '$1')
    .replace(STACKED_MARKS, '$1')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text from outside to be set into a sentence of ours: shown as `displayText`, between first-strong isolates (UAX 9). */
export function isolatedText(text: string): string {
  return `\u2068${displayText(text)}\u2069`;
}

import { decodeEntities } from './entities.ts';

/** Control characters, line and paragraph separators: each may have stood between two words. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Bidi marks, embeddings, overrides and isolates (UAX 9), soft hyphen, zero-width space, word joiner and the invisible
 * operators beside it, byte order mark, interlinear marks, Hangul fillers, Mongolian vowel separator.
 */
const INVISIBLE = /[\p{Bidi_Control}\u00ad\u115f\u1160\u180e\u200b\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]/gu;

/** Zero-width (non-)joiners write Persian and hold emoji together, so one is kept where many stand in a row. */
const JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g;

/** More than four marks on one letter belong to no writing system; they climb over the lines above. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * A text from outside as it may be shown: plain text, its character references decoded, without controls, invisible
 * characters and lone surrogates, its white space collapsed. Show it in an element of its own direction (`ForeignText`).
 */
export function displayText(text: string): string {
  return decodeEntities(text)
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
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

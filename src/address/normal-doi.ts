import { percentDecoded } from './percent-decoded.ts';

/** The DOI system sets no end; the longest registered ones have fewer than 200 characters (crossref.org/blog). */
const LONGEST_DOI = 256;
const LONGEST_TEXT = 1024;

/** How a DOI is announced: doi.org/doi-handbook §3, info-uri.info (`info:doi/`), RFC 8141 (`urn:doi:`). */
const ANNOUNCED =
  /^(?:https?:\/\/(?:[a-z]{1,3}\.)?doi\.org\/|(?:dx\.)?doi\.org\/)?(?:info:doi\/|urn:doi:|doi:?\s{0,4})?/i;

/** DOI Handbook §3.2: `10.` and a registrant's number, a slash, and any printable characters. */
const DOI = /^10\.\d{4,9}(?:\.\d{1,9}){0,3}\/[^\s\p{C}]+$/u;

/**
 * A DOI stated as text, in lower case and without what announces it, or null where the text is not one DOI.
 *
 * Example: `doi:10.1038/S41586-020-2699-5`, `https://doi.org/10.1038%2Fs41586-020-2699-5`. Near miss: `10.1038`,
 * `see 10.1038/nature12345`, a version number `10.12/3`.
 */
export function normalDoi(text: string): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const stated = text.trim().replace(ANNOUNCED, '');
  if (!stated.startsWith('10.')) return null;
  const doi = withoutPunctuation(percentDecoded(stated)).toLowerCase();
  return doi.length <= LONGEST_DOI && DOI.test(doi) ? doi : null;
}

/** Without what ends the sentence around a DOI. A closing bracket stays where the DOI opened it: `10.1016/s0140-6736(20)`. */
function withoutPunctuation(text: string): string {
  let rest = text;
  while (/[.,;:'"/?#]$/.test(rest) || isUnopened(rest)) rest = rest.slice(0, -1);
  return rest;
}

/** Whether a text ends with a bracket that it never opened. */
function isUnopened(text: string): boolean {
  return text.endsWith(')') && text.split('(').length < text.split(')').length;
}

import type { CitationFacts } from './citation-facts.ts';

/** Words that tell nothing of a title. */
const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'for',
  'how',
  'in',
  'is',
  'of',
  'on',
  'the',
  'to',
  'what',
  'why',
  'with',
]);

const LONGEST_PART = 20;

/**
 * The name under which a text cites the entry: who, when, the title's first word of weight, and a digest of where it
 * stands: `newsmedical2021better-1k3x9f2`. Equal for an article each time, and another for each other article.
 */
export function bibtexKey({ title, site, day, address }: CitationFacts): string {
  const who =
    plainWords(site ?? '')
      .join('')
      .slice(0, LONGEST_PART) || 'ref';
  const words = plainWords(title);
  const word = words.find((one) => !SMALL_WORDS.has(one)) ?? words[0] ?? '';
  return `${who}${day?.year ?? ''}${word.slice(0, LONGEST_PART)}-${digest(address ?? `${site} ${title}`)}`;
}

/** The text's words in lower-case ASCII: `Journal für Gärten` → `journal`, `fur`, `garten`. */
function plainWords(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[a-z0-9]+/g) ?? [];
}

/** FNV-1a of 32 bits (RFC 9923) over the text's UTF-16 units, in base 36. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

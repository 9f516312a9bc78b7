import type { CitationFacts } from './citation-facts.ts';

/**
 * A link in Markdown (CommonMark 0.31): `[How to water](https://example.org/water)`; the title alone where nothing leads
 * to it. Signs that are markup are escaped, and what would be read as a character reference (`&copy;`).
 */
export function markdownLink({ title, address }: CitationFacts): string {
  const text = title.replace(/[\\`*_[\]<>&~|$]/g, '\\$&');
  if (address === null) return text;
  const target = address.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')).replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${text}](${target})`;
}

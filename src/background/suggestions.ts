import { parsed } from '../address/parse-address.ts';
import type { SearchAnswer } from '../messages/found-records.ts';
import { displayText } from '../record/display-text.ts';
import { toWebAddress } from '../record/web-address.ts';

/** What the address bar suggests: an address, and how it is described. */
export interface Suggestion {
  content: string;
  description: string;
}

/** How a browser reads a description: Chromium as XML with a few elements of its own, Firefox as text. */
export type Markup = 'xml' | 'plain';

/** Longest title and provider that are shown, in characters. */
const LONGEST_TITLE = 150;
const LONGEST_PROVIDER = 50;

/** The suggestions for what was found, each address once. What has no address that may be followed is left out. */
export function suggestionsOf({ rows }: Pick<SearchAnswer, 'rows'>, markup: Markup): Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const { listing } of rows) {
    const address = listing.webUrl === undefined ? null : toWebAddress(listing.webUrl);
    // The address bar shows it: as the browser itself writes it, its host in ASCII.
    const content = address && parsed(address)?.href;
    if (!content || suggestions.has(content)) continue;
    suggestions.set(content, { content, description: describe(listing.title, listing.provider?.name ?? '', markup) });
  }
  return [...suggestions.values()];
}

/** The best of them; undefined where there is none. */
export function bestOf(answer: Pick<SearchAnswer, 'rows'>, markup: Markup): Suggestion | undefined {
  return suggestionsOf(answer, markup)[0];
}

function describe(title: string, provider: string, markup: Markup): string {
  const [shown, by] = [cut(title, LONGEST_TITLE), cut(provider, LONGEST_PROVIDER)];
  if (markup === 'plain') return by === '' ? shown : `${shown} · ${by}`;
  return by === '' ? escaped(shown) : `${escaped(shown)} <dim>· ${escaped(by)}</dim>`;
}

/** The beginning of a text, without the half of a character that a cut may leave. */
function cut(text: string, most: number): string {
  return displayText(text)
    .slice(0, most)
    .replace(/\p{Surrogate}/gu, '');
}

/**
 * Characters that XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets), and others that are none and for which
 * Chromium refuses the whole: U+FDD0, U+10FFFF. Controls are gone by now.
 */
const NO_XML = /\p{NChar}/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escaped = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

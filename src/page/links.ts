import { elements } from './elements.ts';
import { LONGEST_ADDRESS, LONGEST_LINK_TEXT, MOST_FAR, MOST_NEAR } from './limits.ts';
import { withoutFragment } from './without-fragment.ts';

/** A link of the page. */
export interface PageLink {
  url: string;
  /** The link's own text; may be empty. */
  text: string;
}

/** Milliseconds. What was read by then is better than nothing: the background waits for a second. */
const PATIENCE_MS = 400;

/** What may lead to another site or state a DOI, as it is written: resolving each of 50,000 addresses takes a second. */
const MAY_BE_FAR = /^\s*(?:https?:)?[\\/]{2}|10\.\d{4}/i;

/** The page's links, each address once, with the longest of their texts. */
export function readLinks(): PageLink[] {
  const links = new Map<string, string>();
  const here = withoutFragment(location.href);
  const left = { far: MOST_FAR, near: MOST_NEAR };
  const end = performance.now() + PATIENCE_MS;
  for (const link of elements<HTMLAnchorElement | HTMLAreaElement>('a[href], area[href]')) {
    if (performance.now() > end) break;
    if (left.near <= 0 && !MAY_BE_FAR.test(link.getAttribute('href') ?? '')) continue;
    const { href, protocol, host } = link;
    // A link in a drawing (SVG) has no such parts.
    if (!protocol?.startsWith('http') || href.length > LONGEST_ADDRESS || withoutFragment(href) === here) continue;
    const known = links.get(href);
    const kind = host !== location.host || /\b10\.\d{4}/.test(href) ? 'far' : 'near';
    if (known === undefined && left[kind]-- <= 0) continue;
    const text = textOf(link);
    if (known === undefined || text.length > known.length) links.set(href, text);
  }
  return [...links].map(([url, text]) => ({ url, text }));
}

const textOf = ({ textContent }: Element): string =>
  (textContent ?? '').slice(0, 2000).replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINK_TEXT);

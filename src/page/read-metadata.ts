import { elements } from './elements.ts';
import { LONGEST_ADDRESS, LONGEST_JSON } from './limits.ts';

/** What a page says of itself for readers and machines: untrusted text as it stands there, bounded in number and length. */
export interface PageMetadata {
  /** The address that is shown now. */
  address: string;
  /** The address that the document was opened at. It differs where a script has moved on to another page. */
  openedAt: string;
  /** Of the tab, and of the first heading. */
  titles: string[];
  /** Names in lower case and contents of `meta` elements, in their order. */
  metas: [name: string, content: string][];
  /** Absolute addresses. */
  canonical: string[];
  amp: string[];
  /** Texts of JSON-LD. */
  json: string[];
}

const MOST_METAS = 300;
const MOST_LOOKED_AT = 3000;
const MOST_OF_A_RELATION = 3;
const LONGEST_TEXT = 5000;

/** Names that say something of the article itself. A paper's references, of which there may be thousands, have others. */
const WANTED =
  /^(?:(?:og|twitter|article|video|prism|dc|dcterms)[:.].{1,40}|citation_(?!reference|author|cited).{1,40}|description|keywords|news_keywords|date|datepublished|application-name|parsely-(?:title|pub-date|tags))$/;

/** Runs in the page itself, in a script of this folder alone. Changes nothing and asks nobody. */
export function readMetadata(): PageMetadata {
  const [opened] = performance.getEntriesByType('navigation');
  // A drawing has titles, too.
  const titles = ['title:not(svg *)', 'h1'].map((selector) => elements(selector)[0]?.textContent ?? '');
  return {
    address: location.href,
    openedAt: opened?.name ?? location.href,
    titles: titles.map((title) => title.slice(0, LONGEST_TEXT)),
    metas: readMetas(),
    canonical: addressesOf('link[rel~="canonical" i]'),
    amp: addressesOf('link[rel~="amphtml" i]'),
    json: readJson(),
  };
}

function readMetas(): [string, string][] {
  const all = elements('meta[content]').slice(0, MOST_LOOKED_AT);
  return all
    .map((meta): [string, string] => [nameOf(meta), meta.getAttribute('content') ?? ''])
    .filter(([name, content]) => WANTED.test(name) && content.length <= LONGEST_TEXT)
    .slice(0, MOST_METAS);
}

const nameOf = (meta: Element): string =>
  (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '')
    .slice(0, 100)
    .trim()
    .toLowerCase();

function addressesOf(selector: string): string[] {
  return elements<HTMLLinkElement>(selector)
    .slice(0, MOST_OF_A_RELATION)
    .map(({ href }) => href)
    .filter((href) => typeof href === 'string' && href.length <= LONGEST_ADDRESS);
}

/** As many texts as fit; one that does not is left out. */
function readJson(): string[] {
  let left = LONGEST_JSON;
  const texts = elements('script[type="application/ld+json" i]')
    .slice(0, 20)
    .map(({ textContent }) => textContent ?? '');
  return texts.filter((text) => {
    if (text.length > left) return false;
    left -= text.length;
    return true;
  });
}

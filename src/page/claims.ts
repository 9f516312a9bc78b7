import { baseAddress, elements } from './elements.ts';
import { LONGEST_ADDRESS, LONGEST_JSON, MOST_CLAIMS } from './limits.ts';
import { withoutFragment } from './without-fragment.ts';

/** A DOI is looked for in so many characters of what states one. */
const LONGEST_DOI_TEXT = 300;

/** Where publishers state a paper's DOI: Highwire's name, Dublin Core's, PRISM's. */
const DOI_NAMES = ['citation_doi', 'dc.identifier', 'prism.doi'];
/** Half of a character is part of none. */
const DOI = /\b10\.\d{4,9}\/[^\s\p{Surrogate}]+/u;

/** A site, a company or a list of crumbs has a `url`, too: it is not the article's. */
const ARTICLE_TYPE = /Article|Report|Posting|WebPage|CreativeWork|Recipe|Review|VideoObject/;

/**
 * The addresses that the page names as its own, best first: `rel=canonical`, `og:url`, its DOIs as `https://doi.org/…`,
 * those of JSON-LD, `rel=amphtml`.
 */
export function readClaims(): string[] {
  const named = [
    ...agreed(stated('link[rel~="canonical" i]', 'href').map(addressOf)),
    ...agreed(stated('meta[property="og:url" i]', 'content').map(addressOf)),
  ];
  const dois = DOI_NAMES.flatMap((name) => agreed(stated(`meta[name="${name}" i]`, 'content').map(doiAddressOf)));
  const amp = agreed(stated('link[rel~="amphtml" i]', 'href').map(addressOf));
  return [...new Set([...named, ...dois, ...claimsOfJson(named), ...amp])].slice(0, MOST_CLAIMS);
}

/** What the first elements of a kind state: those in the head, or in the body where the head has none. */
function stated(selector: string, attribute: string): string[] {
  const all = elements(selector);
  const inHead = all.filter((element) => element.closest('head') !== null);
  const read = (inHead.length > 0 ? inHead : all).slice(0, MOST_CLAIMS);
  return read.map((element) => element.getAttribute(attribute) ?? '');
}

/** What is stated once, or several times in the same way. A page that states different ones has not said which it is. */
function agreed(claims: (string | null)[]): string[] {
  const different = new Set(claims.filter((claim) => claim !== null));
  return different.size === 1 ? [...different] : [];
}

function addressOf(text: unknown): string | null {
  if (typeof text !== 'string' || text === '' || text.length > LONGEST_ADDRESS) return null;
  const base = baseAddress();
  return URL.canParse(text, base) ? new URL(text, base).href : null;
}

function doiAddressOf(text: string): string | null {
  const [doi] = DOI.exec(text.slice(0, LONGEST_DOI_TEXT)) ?? [];
  return doi === undefined ? null : addressOf(`https://doi.org/${encodeURI(doi.toLowerCase())}`);
}

/**
 * The addresses of the page's own article in its JSON-LD, which may tell of other articles as well: a section's page lists
 * its stories, an article those beside it. Own is what shares an address with the page or with what it is `named`
 * elsewhere; where it is named nowhere, the only article.
 */
function claimsOfJson(named: string[]): string[] {
  const articles = elements('script[type="application/ld+json" i]')
    .slice(0, MOST_CLAIMS)
    .flatMap(({ textContent }) => articlesOf(textContent ?? ''));
  const [first = []] = articles;
  const sharing = (addresses: string[]) => {
    const known = new Set(addresses.map(withoutFragment));
    return articles.filter((article) => article.some((address) => known.has(withoutFragment(address))));
  };
  const own = sharing([...named, location.href]);
  if (own.length > 0 || named.length > 0) return own.flat();
  return sharing(first).length === articles.length ? articles.flat() : [];
}

/** The addresses of each article that a JSON-LD text tells of. What is no JSON tells of none. */
function articlesOf(text: string): string[][] {
  try {
    const data = text.length > LONGEST_JSON ? null : JSON.parse(text);
    const items = [data, data?.['@graph']].flat().slice(0, 2 * MOST_CLAIMS);
    return items
      .filter((item) => ARTICLE_TYPE.test(String(item?.['@type'])))
      .map(({ mainEntityOfPage: page, url }) => [
        addressOf(typeof page === 'string' ? page : page?.['@id']),
        addressOf(url),
      ])
      .map((addresses) => addresses.filter((address) => address !== null))
      .filter((addresses) => addresses.length > 0);
  } catch {
    return [];
  }
}

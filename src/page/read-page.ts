/** What a page says of itself and where it leads: untrusted text, bounded in number and length. */
export interface PageReading {
  /** The address that is shown now. */
  address: string;
  /** The address that the document was opened at. It differs where a script has moved on to another page. */
  openedAt: string;
  /** Addresses that the page names as its own, best first, its DOIs as `https://doi.org/…`. */
  claims: string[];
  /** Its links, each address once, with the longest of their texts. */
  links: { url: string; text: string }[];
}

/**
 * Runs in the page itself, where nothing outside this function exists. Reads `rel=canonical`, `og:url`, the DOI metadata
 * of publishers (Highwire's `citation_doi`, Dublin Core, PRISM), the `mainEntityOfPage` and `url` of JSON-LD,
 * `rel=amphtml`, and the links. Changes nothing, asks nobody, and reads of a page that is still loading what is there.
 */
export function readPage(): PageReading {
  const MOST_CLAIMS = 10;
  const LONGEST_ADDRESS = 4096;
  const MOST_LINKS = 2000;
  const LONGEST_TEXT = 300;
  const LONGEST_JSON = 200_000;
  const claims = new Set<string>();
  const all = (selector: string) => [...document.querySelectorAll(selector)].slice(0, MOST_CLAIMS);

  const claim = (text: unknown) => {
    if (typeof text !== 'string' || text === '' || text.length > LONGEST_ADDRESS) return;
    // What is no address claims nothing.
    if (claims.size < MOST_CLAIMS && URL.canParse(text, document.baseURI))
      claims.add(new URL(text, document.baseURI).href);
  };
  const claimDoi = (text: unknown) => {
    const [doi] = (typeof text === 'string' && /\b10\.\d{4,9}\/\S+/.exec(text.slice(0, LONGEST_TEXT))) || [];
    if (doi) claim(`https://doi.org/${encodeURI(doi)}`);
  };
  const claimJson = (text: string) => {
    const data = text.length > LONGEST_JSON ? null : JSON.parse(text);
    for (const item of [data, data?.['@graph']].flat().slice(0, 2 * MOST_CLAIMS)) {
      // A site, a company or a list of crumbs has a `url`, too: it is not the article's.
      if (!/Article|Report|Posting|WebPage|CreativeWork|Recipe|Review|VideoObject/.test(String(item?.['@type'])))
        continue;
      claim(typeof item.mainEntityOfPage === 'string' ? item.mainEntityOfPage : item.mainEntityOfPage?.['@id']);
      claim(item.url);
    }
  };

  for (const link of all('link[rel~="canonical" i]')) claim(link.getAttribute('href'));
  for (const meta of all('meta[property="og:url" i]')) claim(meta.getAttribute('content'));
  for (const meta of all('meta:is([name="citation_doi" i], [name="dc.identifier" i], [name="prism.doi" i])')) {
    claimDoi(meta.getAttribute('content'));
  }
  for (const script of all('script[type="application/ld+json" i]')) {
    try {
      claimJson(script.textContent ?? '');
    } catch {
      // A page may write what is no JSON; then it says nothing here.
    }
  }
  for (const link of all('link[rel~="amphtml" i]')) claim(link.getAttribute('href'));

  const links = new Map<string, string>();
  const here = location.href.split('#', 1)[0];
  for (const { href, protocol, textContent } of document.links) {
    if (!protocol.startsWith('http') || href.length > LONGEST_ADDRESS || href.split('#', 1)[0] === here) continue;
    const text = (textContent ?? '').slice(0, 2000).replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
    if (links.size < MOST_LINKS || links.has(href)) {
      const known = links.get(href) ?? '';
      links.set(href, text.length > known.length ? text : known);
    }
  }
  const [opened] = performance.getEntriesByType('navigation');
  return {
    address: location.href,
    openedAt: opened?.name ?? location.href,
    claims: [...claims],
    links: [...links].map(([url, text]) => ({ url, text })),
  };
}

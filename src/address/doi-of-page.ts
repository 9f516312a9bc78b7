import { bySite } from './by-site.ts';
import { normalDoi } from './normal-doi.ts';
import { parameter } from './query-pieces.ts';
import type { Site } from './site.ts';
import { DOI_FORMS } from './tables/doi-forms.ts';

/** Pages about an article that are not the article: counts of mentions, catalogues. */
const ABOUT_DOIS = /(?:^|\.)(?:altmetric\.com|crossref\.org|datacite\.org|plu\.mx|scite\.ai|openalex\.org)$/;

/** Reading views of one article, as Atypon's and HighWire's platforms name them before and after the DOI. */
const VIEWED = /\/doi\/(?:(?:abs|abstract|full|fullhtml|html|pdf|epdf|pdfdirect|pdfplus|reader|book)\/)?(10\.\d.*)/i;
const VIEW = /(?:\/(?:full|fulltext|abstract|abs|e?pdf|html|meta|summary)|\.(?:pdf|full|full-text|abstract)){1,2}$/i;

/** Sites that state an article's DOI in the parameter `id`. Sources: the sites' own addresses. */
const WITH_DOI_AS_ID = /^(?:journals\.plos\.org(?:\/[a-z]+)?\/article|aeaweb\.org\/articles)$/;

/**
 * The DOI that a page's host, path or query states, or null. Host and path are those of a key, without marks.
 *
 * Example: `/doi/full/10.1038/s44318-024-00079-4` on any site, `/ploscompbiol/article?id=10.1371/…` at plos.org. Near
 * miss: `/doi/suppl/10.1126/…` is a page of its own, `/articles/s41586-020-2699-5/figures/1` too.
 */
export function doiOfPage(site: Site, path: string, url: URL): string | null {
  for (const forms of bySite(DOI_FORMS, site)) {
    const article = path.replace(VIEW, '');
    for (const [pattern, start] of forms) {
      const rest = pattern.exec(article)?.[1];
      if (rest) return normalDoi(start + rest);
    }
  }
  // The word first: joining host and path for the pattern costs every query more
  if (path.includes('/article') && url.search && WITH_DOI_AS_ID.test(site.host + path)) {
    return normalDoi(parameter(url.search, 'id'));
  }
  if (!path.includes('10.') || ABOUT_DOIS.test(site.host)) return null;
  return normalDoi(VIEWED.exec(path.replace(VIEW, ''))?.[1] ?? '');
}

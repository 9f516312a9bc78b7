import { doiOf } from '../address/doi.ts';
import type { Paper } from '../messages/page-context.ts';
import type { Read } from './read-tab.ts';

/** Most papers that are listed of a page. */
const MOST_PAPERS = 10;

/**
 * The papers that a page links to, in its own order, each once, under the longest of the texts that it links them with.
 * The page itself, where it is a paper, is none of them.
 */
export function papersOf(url: string, { claims, links }: Read): Paper[] {
  const own = new Set([url, ...claims].map(doiOf));
  const papers = new Map<string, Paper>();
  for (const link of links) {
    const doi = doiOf(link.url);
    if (doi === null || own.has(doi)) continue;
    const known = papers.get(doi);
    if (known === undefined ? papers.size < MOST_PAPERS : link.text.length > known.text.length) {
      papers.set(doi, { doi, ...link });
    }
  }
  return [...papers.values()];
}

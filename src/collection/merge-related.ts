import { articleKey } from '../address/article-key.ts';
import { doiOf } from '../address/doi.ts';
import type { RelatedLink } from '../record/article-record.ts';
import type { CompiledLink } from './entry.ts';
import { newestFirst } from './newest-first.ts';
import { videoAddress } from './video-address.ts';

/**
 * The related links of a record as a reader wants them: best first; links of one title or one article merged; none that
 * leads to the record itself; a video without an address led to by its thumbnail. `ownKeys` are the record's article keys.
 */
export function mergeRelated(related: readonly RelatedLink[], ownKeys: ReadonlySet<string>): CompiledLink[] {
  const merged = new Map<string, CompiledLink>();
  const nameOf = new Map<string, string>();
  for (const link of related.map(compileLink).sort(bestFirst)) {
    const key = link.webUrl === undefined ? null : articleKey(link.webUrl);
    if (key !== null && ownKeys.has(key)) continue;
    const title = link.title.trim().toLowerCase().replace(/\s+/g, ' ');
    const name = nameOf.get(`title ${title}`) ?? nameOf.get(`key ${key}`) ?? title;
    nameOf.set(`title ${title}`, name);
    if (key !== null) nameOf.set(`key ${key}`, name);
    merged.set(name, { ...link, ...merged.get(name) });
  }
  return [...merged.values()];
}

/** Higher quality first, unscored last, then newest first. */
export function bestFirst(a: CompiledLink, b: CompiledLink): number {
  return (b.quality ?? -1) - (a.quality ?? -1) || newestFirst(a, b);
}

/** What a view shows of a link. Its other addresses are in the keys, its pictures are not shown. */
function compileLink(link: RelatedLink): CompiledLink {
  const { ampWebUrl, cdnAmpWebUrl, images, ...shown } = link;
  const webUrl = link.webUrl ?? videoAddress(link) ?? ampWebUrl ?? cdnAmpWebUrl;
  if (webUrl === undefined) return shown;
  const doi = doiOf(webUrl);
  return { ...shown, webUrl, ...(doi !== null && { doi }) };
}

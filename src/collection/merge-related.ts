import type { RelatedLink } from '../record/article-record.ts';
import { rememberedDoi, rememberedKey } from './compile/remembered.ts';
import type { CompiledLink } from './entry.ts';
import { newestFirst } from './newest-first.ts';
import { videoAddress } from './video-address.ts';

/**
 * The related links of a record as a reader wants them: best first; links of one title or one article merged; none that
 * leads to the record itself; a video without an address led to by its thumbnail. `ownKeys` are the record's article keys.
 */
export function mergeRelated(related: readonly RelatedLink[], ownKeys: ReadonlySet<string>): CompiledLink[] {
  return mergeLinks(related.map(compileLink), ownKeys);
}

/** The same of links that are compiled already. Those that are left as they were are the same objects. */
export function mergeLinks(links: readonly CompiledLink[], ownKeys: ReadonlySet<string>): CompiledLink[] {
  const groups: Group[] = [];
  for (const link of [...links].sort(bestFirst)) {
    const key = link.webUrl === undefined ? null : rememberedKey(link.webUrl);
    if (key !== null && ownKeys.has(key)) continue;
    const byTitle = `title ${link.title.trim().toLowerCase().replace(/\s+/g, ' ')}`;
    const byKey = `key ${key}`;
    const [best, ...others] = groups.filter(({ names }) => names.has(byTitle) || names.has(byKey));
    const group = best ?? { link, names: new Set<string>() };
    if (best === undefined) groups.push(group);
    else best.link = filled(best.link, link);
    for (const other of others) {
      // This link is of one title with one of them and of one article with the other: they are all one.
      for (const name of other.names) group.names.add(name);
      groups.splice(groups.indexOf(other), 1);
    }
    group.names.add(byTitle);
    if (key !== null) group.names.add(byKey);
  }
  return groups.map(({ link }) => link);
}

/** Links that are shown as one: the best of them, and all their titles and article keys. */
interface Group {
  link: CompiledLink;
  names: Set<string>;
}

/**
 * A link with its gaps filled from a lesser one of the same title or article. Nothing is taken from a link to another
 * address: what it says, its DOI above all, is of another page.
 */
function filled(link: CompiledLink, lesser: CompiledLink): CompiledLink {
  const isOther =
    link.webUrl !== undefined &&
    lesser.webUrl !== undefined &&
    rememberedKey(link.webUrl) !== rememberedKey(lesser.webUrl);
  return isOther ? link : { ...lesser, ...link };
}

/** Higher quality first, unscored last, then newest first. */
function bestFirst(a: CompiledLink, b: CompiledLink): number {
  return (b.quality ?? -1) - (a.quality ?? -1) || newestFirst(a, b);
}

/** What a view shows of a link. Its other addresses are in the keys, its pictures are not shown. */
export function compileLink(link: RelatedLink): CompiledLink {
  const { ampWebUrl, cdnAmpWebUrl, images, ...shown } = link;
  const webUrl = link.webUrl ?? videoAddress(link) ?? ampWebUrl ?? cdnAmpWebUrl;
  if (webUrl === undefined) return shown;
  const doi = rememberedDoi(webUrl);
  return { ...shown, webUrl, ...(doi !== null && { doi }) };
}

import { isArticlePath } from './article-path.ts';
import { bySite } from './by-site.ts';
import { withoutIndex } from './index-path.ts';
import type { Site } from './site.ts';
import { AMP_SITES } from './tables/amp-sites.ts';

const WHOLE_MARK = /^(?:amp|amphtml|google-amp)$/;
const LAST_MARK = /^amp\.html?$/;
/** A mark after a number or an id: `-101678979544643-amp.html`, `-a-0d6e4f9c-amp`. */
const MARK_AFTER_NUMBER = /([-_](?:\d{5,}|[\da-f]{12}))-amp(?=\.html$|$)/;
const MARK_BEFORE_TYPE = /([^./])[._~]amp(?=\.[a-z]{3,5}$)/;
const MARK_AS_TYPE = /([^./])[.,!~]amp(?:html)?$/;

/**
 * A path without the marks of an AMP page, if what remains still looks like an article's.
 *
 * Example: `/amp/news/a-story-2021-04-07`, `/news/a-story-2021-04-07/amp` and `/news/a-story-2021-04-07.amp` are
 * `/news/a-story-2021-04-07`. Near miss: `/packages/amp`, `/news/stamp`, `/how-to-choose-a-guitar-amp`.
 */
export function withoutAmpMark(site: Site, path: string): string {
  const [own] = bySite(AMP_SITES, site);
  const plain = (own ? path.replace(own[0], own[1]) : path) || '/';
  if (!plain.includes('amp')) return plain;
  const general = withoutIndex(withoutGeneralMarks(plain));
  return isArticlePath(general) ? general : plain;
}

function withoutGeneralMarks(path: string): string {
  const segments = path
    .split('/')
    .filter((segment, index, all) => !WHOLE_MARK.test(segment) && !isMarkOfAmp(segment, all[index + 1]));
  return segments
    .slice(0, segments.findLastIndex((segment) => !LAST_MARK.test(segment)) + 1)
    .join('/')
    .replace(MARK_AFTER_NUMBER, '$1')
    .replace(MARK_BEFORE_TYPE, '$1')
    .replace(MARK_AS_TYPE, '$1');
}

/** `/platform/amp/…` (Vox Media) and `/google/amp/…` (Globo) are marks of two segments. */
function isMarkOfAmp(segment: string, next: string | undefined): boolean {
  return next === 'amp' && (segment === 'platform' || segment === 'google');
}

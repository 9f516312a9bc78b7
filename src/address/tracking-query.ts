import { campaignFamilies, familyOf } from './campaign-family.ts';
import type { KeyRule } from './key-rule.ts';
import { pieceOf, type QueryPiece, readable } from './query-pieces.ts';
import type { Site } from './site.ts';
import { siteParameters } from './site-parameter.ts';
import { isTrackingName } from './tracking-name.ts';
import { isTrackingValue } from './tracking-value.ts';

/**
 * Parameters that are tracking only beside another one: `?CFID=1&CFTOKEN=2`, which ColdFusion writes as a pair, and
 * Jetpack's `?share=twitter&nb=1`. Sources: helpx.adobe.com/coldfusion; jetpack.com/support/sharing.
 */
const COMPANIONS: Readonly<Record<string, string>> = { cfid: 'cftoken', nb: 'share' };

/** Blogger's phone view, `?m=1`, also at a blog's own domain: support.google.com/blogger. */
const BLOGGER_POST = /^\/\d{4}\/\d\d\/[^/]+\.html$/;

/**
 * The parameters of a query that may say which article it is: without names that are always tracking, names with a
 * value that is, names of this one site, and families of campaign names.
 *
 * Example: `?utm_source=x&id=7` is `?id=7`, `?ref=rss` is nothing. Near miss: `?ref=7`, `?content=7`, and any name
 * that no table knows.
 */
export function withoutTracking(site: Site, path: string, pieces: QueryPiece[], rules: KeyRule[]): QueryPiece[] {
  const first = pieces.map(withoutSecondQuery);
  // Made when a name asks what stands beside it, which few do: these sets took a twentieth of a query's time
  let all: ReadonlySet<string> | undefined;
  let shared: ReadonlySet<string> | undefined;
  const names = () => {
    all ??= new Set(first.map((piece) => piece.readable.name));
    return all;
  };
  const isOfSite = siteParameters(site);
  const kept = first.filter(({ readable: { name, value } }) => {
    if (isTrackingName(name) || isOfSite(name) || isTrackingValue(name, value)) return false;
    if (name === 'm' && /^[01]$/.test(value) && BLOGGER_POST.test(path)) return false;
    if (Object.hasOwn(COMPANIONS, name) && names().has(COMPANIONS[name] ?? '')) return false;
    const family = familyOf(name);
    if (!family) return true;
    shared ??= campaignFamilies(names());
    return !shared.has(family);
  });
  if (pieces.some((piece, index) => piece !== kept[index])) rules.push('tracking');
  return kept;
}

/**
 * A second `?` begins a query that was put after another one. It is dropped from its first tracking name on.
 *
 * Example: `?id=5?utm_source=x` is `?id=5`. Near miss: `?q=who?when`.
 */
function withoutSecondQuery(piece: QueryPiece): QueryPiece {
  const mark = piece.text.indexOf('?');
  if (mark < 1) return piece;
  const { name } = readable(piece.text.slice(mark + 1));
  if (!isTrackingName(name)) return piece;
  return pieceOf(piece.name.slice(0, mark), piece.text.slice(0, mark));
}

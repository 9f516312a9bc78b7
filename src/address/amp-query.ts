import { isArticlePath } from './article-path.ts';
import type { KeyRule } from './key-rule.ts';
import type { QueryPiece } from './query-pieces.ts';

const MARK =
  /^(?:_?(?:is)?amp(?:html)?=(?:1|true|yes|on|amp)?|(?:output|outputtype|mode|view|type|format|template|layout)=amp(?:html)?)$/;

/** WordPress and its kin name an article by number at the front page: `/?p=1234`. */
const NUMBERED = /^(?:p|id|page_id)=\d+$/;

/**
 * The parameters without those that ask for the AMP page, if the path, or `?p=1234`, looks like an article's.
 *
 * Example: `/a-story-of-muons?amp`, `?amp=1`, `?amphtml=1`, `?outputType=amp`. Near miss: `/search?amp=1`, `?amp=5`.
 */
export function withoutAmpParameters(path: string, pieces: QueryPiece[], rules: KeyRule[]): QueryPiece[] {
  const kept = pieces.filter((piece) => !asksForAmp(piece));
  if (kept.length === pieces.length) return pieces;
  if (!isArticlePath(path) && !kept.some((piece) => NUMBERED.test(piece.text))) return pieces;
  rules.push('amp-query');
  return kept;
}

function asksForAmp({ readable: { name, value } }: QueryPiece): boolean {
  return MARK.test(`${name}=${value}`);
}

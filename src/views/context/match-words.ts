import type { MatchReason, PageMatch } from '../../messages/page-context.ts';
import { type Word, word } from '../text/words.ts';

const REASONS: Record<MatchReason, Word> = {
  address: 'matchedByAddress',
  amp: 'matchedByAmp',
  claimed: 'matchedByClaim',
  confirmed: 'matchConfirmed',
  doi: 'matchedByDoi',
  parameters: 'matchedByParameters',
  related: 'matchedByListing',
};

/** How the page was matched, in words for the header. */
export function matchWords(match: PageMatch): string {
  return word(match.kind === 'listed' && !isProbable(match) ? 'matchedByListing' : REASONS[match.reason]);
}

/** Whether the match is only probable: the address has parts that nobody knows the meaning of. */
export function isProbable(match: PageMatch): boolean {
  return match.reason === 'parameters';
}

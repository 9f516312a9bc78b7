import { withoutAmpMark } from './amp-path.ts';
import { withoutIndex } from './index-path.ts';
import type { KeyRule } from './key-rule.ts';
import { plainPath } from './plain-path.ts';
import { withoutSession } from './session-path.ts';
import { withoutTrackingTail } from './tracking-tail.ts';

/** One rule may bring to light what another one takes off: some rounds, until none does. */
const MOST_ROUNDS = 5;

/**
 * The path of a page in one spelling, without sessions, indexes, AMP marks and tracking.
 *
 * Example: `/amp/2021/04/07/a-story/index.html` is `/2021/04/07/a-story`. Near miss: `/packages/amp`.
 */
export function plainPage(host: string, pathname: string, rules: Set<KeyRule>): string {
  let page = plainPath(pathname);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = page;
    page = withoutSession(page, rules);
    page = withoutTrackingTail(page, rules);
    page = withoutIndex(page, rules);
    page = withoutAmpMark(host, page, rules);
    if (page === before) break;
  }
  return page;
}

import { withoutAmpMark } from './amp-path.ts';
import { withoutIndex } from './index-path.ts';
import type { KeyRule } from './key-rule.ts';
import type { Page } from './page.ts';
import { withoutSession } from './session-path.ts';
import { withoutTrackingTail } from './tracking-tail.ts';

/** One rule may bring to light what another one takes off: some rounds, until none does. */
const MOST_ROUNDS = 5;

/**
 * The path of a page, without sessions, indexes, AMP marks and tracking.
 *
 * Example: `/amp/2021/04/07/a-story/index.html` is `/2021/04/07/a-story`. Near miss: `/packages/amp`.
 */
export function plainPage({ site, path }: Page, rules: KeyRule[]): string {
  let page = path;
  const step = (rule: KeyRule, rest: string) => {
    if (rest !== page) rules.push(rule);
    page = rest;
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = page;
    step('session', withoutSession(page));
    step('tracking', withoutTrackingTail(page));
    step('index', withoutIndex(page));
    step('amp-path', withoutAmpMark(site, page));
    if (page === before) break;
  }
  return page;
}

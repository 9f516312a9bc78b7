import { ARTICLE, PAPER } from '../browser/harness/article.ts';
import type { Random } from '../collection/variants/random.ts';
import { PAPERS, paperAddress, RECORDS, SITES, storyAddress } from './soak-records.ts';

/** A web address to go to, on some site. */
export function anyAddress(random: Random): string {
  return random.chance(0.06) ? random.pick([ARTICLE.web, ARTICLE.amp, PAPER]) : madeAddress(random);
}

/** A web address on the site of another one: where pushState may lead. */
export function addressBeside(address: string, random: Random): string {
  const { host } = new URL(address);
  const made = new URL(madeAddress(random));
  // By chance it may be there already.
  made.host = host;
  return made.href;
}

/** An address of the made sites: a record's, a listed page's or a page's that nobody knows. */
function madeAddress(random: Random): string {
  const kind = random.below(10);
  const story = storyAddress(random.below(RECORDS));
  if (kind < 5) return story;
  if (kind === 5) return `${story}?utm_source=soak&utm_campaign=${random.below(1000)}#part-${random.below(9)}`;
  if (kind === 6) return random.chance(0.5) ? `${story}?edition=${random.below(9)}` : `${story}/amp`;
  if (kind === 7) return paperAddress(random.below(PAPERS));
  const site = `https://daily-${random.below(SITES)}.example`;
  return random.chance(0.1) ? `${site}/` : `${site}/unknown/page-${random.below(100_000)}`;
}

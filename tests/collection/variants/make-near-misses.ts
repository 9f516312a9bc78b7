import { loosePage } from './loose-page.ts';
import { changed } from './make-variants.ts';
import { NEAR_MISS_CHANGES } from './near-miss-changes.ts';
import { NEAR_MISS_HOSTS } from './near-miss-hosts.ts';
import { withoutAmpCache } from './page-address.ts';
import { type Random, randomFrom } from './random.ts';
import type { Source } from './variant.ts';

const NEAR_MISSES = [...NEAR_MISS_CHANGES, ...NEAR_MISS_HOSTS];

/** The names of all kinds of near miss. */
export const NEAR_MISS_KINDS: readonly string[] = NEAR_MISSES.map(({ kind }) => kind);

/** How often a near miss is written in another way as well, as a variant is. */
const DISGUISED = 0.3;

/** An address that is nearly `of` a record's, and is the page of no record. */
export interface NearMiss {
  kinds: readonly string[];
  address: string;
  of: string;
}

/** A kind that suits few sources is tried on more of them, so that all kinds are about as frequent. */
const MOST_SOURCES = 40;

/** So many different near misses of the sources, the same for one seed. A page that may be a record's after all is left out. */
export function makeNearMisses(sources: readonly Source[], count: number, seed: number): NearMiss[] {
  const random = randomFrom(seed);
  const known = new Set(sources.map(({ address }) => loosePage(address)));
  const misses = new Map<string, NearMiss>();
  for (let tries = 0; misses.size < count; tries++) {
    if (tries > count * 5) throw new Error(`only ${misses.size} near misses of ${sources.length} addresses`);
    const miss = nearMiss(sources, known, random);
    if (miss && !misses.has(miss.address)) misses.set(miss.address, miss);
  }
  return [...misses.values()];
}

function nearMiss(sources: readonly Source[], known: ReadonlySet<string>, random: Random): NearMiss | null {
  const { kind, make } = random.pick(NEAR_MISSES);
  for (let tries = 0; tries < MOST_SOURCES; tries++) {
    const source = random.pick(sources);
    const page = make(withoutAmpCache(source.address), random);
    if (page === null || known.has(loosePage(page))) continue;
    const disguise = random.chance(DISGUISED) ? changed(page, 1, random) : null;
    const kinds = [kind, ...(disguise?.kinds ?? [])];
    // An AMP viewer escapes the mark of a query itself, so there it is one.
    if (kinds.includes('escaped query') && kinds.includes('AMP viewer')) continue;
    return { kinds, address: disguise?.address ?? page, of: source.id };
  }
  return null;
}

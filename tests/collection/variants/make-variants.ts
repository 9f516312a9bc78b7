import { AMP_CACHE, AMP_PAGE, AMP_VIEWER } from './amp-changes.ts';
import { NUMBERED_PAGE } from './numbered-changes.ts';
import { withoutAmpCache } from './page-address.ts';
import { type Random, randomFrom } from './random.ts';
import { SPELLING_CHANGES } from './spelling-changes.ts';
import { TEXT_CHANGES } from './text-changes.ts';
import type { Change, Source } from './variant.ts';
import { WRAPPING_CHANGES } from './wrapping-changes.ts';

/** All changes in the order in which they are applied: the page, the ways to it, the writing of the whole. */
const CHANGES: readonly Change[] = [
  NUMBERED_PAGE,
  AMP_PAGE,
  ...SPELLING_CHANGES,
  AMP_CACHE,
  AMP_VIEWER,
  ...WRAPPING_CHANGES,
  ...TEXT_CHANGES,
];

/** The names of all kinds of change. */
export const CHANGE_KINDS: readonly string[] = CHANGES.map(({ kind }) => kind);

/** Another address of a record's page: the changes' kinds, the address, the record's id. */
export interface Variant {
  kinds: readonly string[];
  address: string;
  id: string;
}

/**
 * So many different variants of the sources, of one to three changes each, the same for one seed. Throws where the
 * sources do not give so many.
 */
export function makeVariants(sources: readonly Source[], count: number, seed: number): Variant[] {
  const random = randomFrom(seed);
  const variants = new Map<string, Variant>();
  for (let tries = 0; variants.size < count; tries++) {
    if (tries > count * 50) throw new Error(`only ${variants.size} variants of ${sources.length} addresses`);
    const { id, address } = random.pick(sources);
    const made = changed(withoutAmpCache(address), random.pick([1, 1, 1, 2, 2, 3]), random);
    if (made && !variants.has(made.address)) variants.set(made.address, { ...made, id });
  }
  return [...variants.values()];
}

/** An address after so many different changes, or null where one of them is not open to it. */
export function changed(address: string, count: number, random: Random): Omit<Variant, 'id'> | null {
  const drawn = new Set(Array.from({ length: count }, () => random.below(CHANGES.length)));
  const changes = CHANGES.filter((_, index) => drawn.has(index));
  let text: string | null = address;
  for (const { make } of changes) {
    text = make(text, random);
    if (text === null) return null;
  }
  return { kinds: changes.map(({ kind }) => kind), address: text };
}

import { type Row, row } from '../../../build/bench/row.ts';
import { sourcesOf } from '../../collection/variants/judge.ts';
import { madeArticles } from '../../collection/variants/made-articles.ts';
import { makeVariants } from '../../collection/variants/make-variants.ts';
import type { BundledKeys } from './bundled-keys.ts';

type Key = (address: string) => string | null;

const ROUNDS = 40;

/** Addresses at a time: ours take about a third of a millisecond, so that hardly anything else comes between. */
const TURN = 64;

/** How many addresses a second both keys take on one list. */
export function speedRows({ articleKey, tunedNormalizeUrl }: BundledKeys, seed: number): Row[] {
  const addresses = mixedAddresses(seed);
  const [ours, theirs] = bestTimes(articleKey, tunedNormalizeUrl, turnsOf(addresses));
  const perSecond = (time: number) => (addresses.length / time) * 1000;
  return [row('speed: articleKey, beside normalize-url', perSecond(ours), 'per second', perSecond(theirs))];
}

/**
 * Milliseconds of two keys for all turns. Whatever else a machine does holds up one key now and the other one then, the
 * slower one more often: whole lists in turn gave ratios from 2.3 to 3.7 of the same code. So both take turns on a few
 * addresses, each begins every other turn, and of each turn the best of all rounds counts, for both.
 */
function bestTimes(one: Key, other: Key, turns: readonly string[][]): [one: number, other: number] {
  const best = turns.map(() => ({ one: Number.POSITIVE_INFINITY, other: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, times] of best.entries()) {
      const turn = turns[index] ?? [];
      const isOneFirst = (round + index) % 2 === 0;
      if (isOneFirst) times.one = Math.min(times.one, time(one, turn));
      times.other = Math.min(times.other, time(other, turn));
      if (!isOneFirst) times.one = Math.min(times.one, time(one, turn));
    }
  }
  return [sum(best.map((times) => times.one)), sum(best.map((times) => times.other))];
}

function turnsOf(addresses: readonly string[]): string[][] {
  const count = Math.ceil(addresses.length / TURN);
  return Array.from({ length: count }, (_, index) => addresses.slice(index * TURN, (index + 1) * TURN));
}

/** Half as publishers write them, half as readers come by them. None that normalize-url refuses, which would cost it an error each. */
function mixedAddresses(seed: number): string[] {
  const sources = sourcesOf(madeArticles(1400, seed));
  const variants = makeVariants(sources, sources.length, seed).map(({ address }) => address.trim());
  const all = [...sources.map(({ address }) => address), ...variants.filter((address) => /^https?:/i.test(address))];
  return all.toSorted((a, b) => (a.length % 17) - (b.length % 17));
}

/** The keys are counted, so that no compiler can leave them out. */
function time(key: Key, addresses: readonly string[]): number {
  const start = performance.now();
  let keys = 0;
  for (const address of addresses) if (key(address) !== null) keys++;
  const end = performance.now();
  if (keys < addresses.length / 2) throw new Error(`${keys} keys of ${addresses.length} addresses: nothing to measure`);
  return end - start;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

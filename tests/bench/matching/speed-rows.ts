import { median } from '../../../build/bench/median.ts';
import { type Row, row } from '../../../build/bench/row.ts';
import { sourcesOf } from '../../collection/variants/judge.ts';
import { madeArticles } from '../../collection/variants/made-articles.ts';
import { makeVariants } from '../../collection/variants/make-variants.ts';
import type { BundledKeys } from './bundled-keys.ts';

const ROUNDS = 25;
const WARM_UPS = 5;

/** Thousands of addresses a second of both keys on one list, in turn, so that whatever else the machine does slows both. */
export function speedRows({ articleKey, tunedNormalizeUrl }: BundledKeys, seed: number): Row[] {
  const addresses = mixedAddresses(seed);
  const times: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    const ours = speed(articleKey, addresses);
    times.push({ ours, theirs: speed(tunedNormalizeUrl, addresses) });
  }
  const counted = times.slice(WARM_UPS);
  const [ours, theirs] = [median(counted.map((one) => one.ours)), median(counted.map((one) => one.theirs))];
  return [row('speed: articleKey, beside normalize-url', ours, 'per second', theirs)];
}

/** Half as publishers write them, half as readers come by them. None that normalize-url refuses, which would cost it an error each. */
function mixedAddresses(seed: number): string[] {
  const sources = sourcesOf(madeArticles(1400, seed));
  const variants = makeVariants(sources, sources.length, seed).map(({ address }) => address.trim());
  const all = [...sources.map(({ address }) => address), ...variants.filter((address) => /^https?:/i.test(address))];
  return all.toSorted((a, b) => (a.length % 17) - (b.length % 17));
}

function speed(key: (address: string) => string | null, addresses: readonly string[]): number {
  const start = performance.now();
  let keys = 0;
  for (const address of addresses) if (key(address) !== null) keys++;
  return (keys / (performance.now() - start)) * 1000;
}

import { expect, test } from 'vitest';
import { compiled } from './made-collection.ts';
import { failureText } from './variants/failure-text.ts';
import { missedVariants, sourcesOf, wrongNearMisses } from './variants/judge.ts';
import { keptBuckets } from './variants/kept-buckets.ts';
import { loosePage } from './variants/loose-page.ts';
import { madeArticles } from './variants/made-articles.ts';
import { makeNearMisses, NEAR_MISS_KINDS } from './variants/make-near-misses.ts';
import { CHANGE_KINDS, makeVariants } from './variants/make-variants.ts';

const SEED = 20_210_407;
const COUNT = 4000;
/** A kind that occurs less often proves little. */
const FEWEST = 20;

const records = madeArticles(300, SEED);
const sources = sourcesOf(records);
const variants = makeVariants(sources, COUNT, SEED);
const misses = makeNearMisses(sources, COUNT, SEED);
const collection = keptBuckets(await compiled(records));

const rare = (kinds: readonly string[], made: readonly { kinds: readonly string[] }[]) =>
  kinds.filter((kind) => made.filter((one) => one.kinds.includes(kind)).length < FEWEST);

test('makes the same variants and near misses of one seed, and others of another', () => {
  expect(makeVariants(sources, 100, SEED)).toEqual(variants.slice(0, 100));
  expect(makeNearMisses(sources, 100, SEED)).toEqual(misses.slice(0, 100));
  expect(makeVariants(sources, 100, SEED + 1)).not.toEqual(variants.slice(0, 100));
});

test('makes variants and near misses of every kind', () => {
  expect(rare(CHANGE_KINDS, variants)).toEqual([]);
  expect(rare(NEAR_MISS_KINDS, misses)).toEqual([]);
});

test.each([
  ['https://www.ign.com/articles/amp/a-story/?utm_source=x', 'https://ign.com/articles/a-story'],
  ['https://www-a-example.cdn.ampproject.org/c/s/www.a.example/b?amp', 'http://a.example/b'],
  ['https://youtu.be/jNQXAC9IVRw', 'https://www.youtube.com/watch?v=jNQXAC9IVRw&t=5'],
])('takes %s for one page with %s', (a, b) => {
  expect(loosePage(a)).toBe(loosePage(b));
});

test.each([
  ['https://a.example/b?id=7', 'https://a.example/b?id=8'],
  ['https://a.example/b', 'https://a.example/B'],
  ['https://a.example/b', 'https://de.a.example/b'],
  ['https://a.example/b/c', 'https://a.example/b%2Fc'],
  ['https://a.example/stamp', 'https://a.example/st'],
])('takes %s for another page than %s', (a, b) => {
  expect(loosePage(a)).not.toBe(loosePage(b));
});

test('finds the record of every variant of its addresses', async () => {
  const missed = await missedVariants(collection, variants);
  expect(missed.length, `${missed.length} of ${COUNT} missed\n${failureText(missed)}`).toBe(0);
});

test('finds no record for any near miss', async () => {
  const wrong = await wrongNearMisses(collection, misses);
  expect(wrong.length, `${wrong.length} of ${COUNT} wrong\n${failureText(wrong)}`).toBe(0);
});

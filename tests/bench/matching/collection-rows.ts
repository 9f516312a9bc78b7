import { type Row, row } from '../../../build/bench/row.ts';
import { findMatches } from '../../../src/collection/find-matches.ts';
import { videoAddress } from '../../../src/collection/video-address.ts';
import { failureText } from '../../collection/variants/failure-text.ts';
import { missedVariants, sourcesOf, wrongNearMisses } from '../../collection/variants/judge.ts';
import { makeNearMisses } from '../../collection/variants/make-near-misses.ts';
import { makeVariants } from '../../collection/variants/make-variants.ts';
import type { BenchCollection } from './bench-collection.ts';

const COUNT = 20_000;

/** The least share of variants that should lead to their record. */
const GOAL = 0.99;

/** How many of the failures are printed. */
const SHOWN = 12;

/** What of a collection is found by its own addresses, and by what is and is not meant by them. */
export async function collectionRows(bench: BenchCollection, seed: number): Promise<Row[]> {
  const { name, records, collection } = bench;
  const sources = sourcesOf(records);
  const missed = await missedVariants(collection, makeVariants(sources, COUNT, seed));
  const wrong = await wrongNearMisses(collection, makeNearMisses(sources, COUNT, seed));
  if (missed.length > 0) console.error(`variants of ${name} that were missed:\n${failureText(missed, SHOWN)}\n`);
  if (wrong.length > 0) console.error(`near misses of ${name} that were joined:\n${failureText(wrong, SHOWN)}\n`);
  return [
    row(`${name}: records found by each of their addresses`, await ownShare(bench), 'share', 1),
    row(`${name}: related addresses that lead to their record`, await relatedShare(bench), 'share', 1),
    row(
      `${name}: ${COUNT} variants that lead to their record, beside the goal`,
      1 - missed.length / COUNT,
      'share',
      GOAL,
    ),
    row(`${name}: ${COUNT} near misses that lead to a record`, wrong.length, 'addresses'),
  ];
}

async function ownShare({ records, collection }: BenchCollection): Promise<number> {
  const missed = new Set<string>();
  for (const { id, address } of sourcesOf(records)) {
    const found = await findMatches(collection, address);
    if (!found?.own.some((own) => own.record.id === id)) missed.add(id);
  }
  return 1 - missed.size / records.length;
}

/** A related address leads to the record that lists it, or is the record's own. */
async function relatedShare({ records, collection }: BenchCollection): Promise<number> {
  let [all, led] = [0, 0];
  for (const { id, record } of records) {
    for (const link of record.related ?? []) {
      const address = link.webUrl ?? videoAddress(link);
      if (address === undefined) continue;
      const found = await findMatches(collection, address);
      const isOwn = found?.own.some((own) => own.record.id === id) ?? false;
      all++;
      if (isOwn || found?.listedBy.some((listing) => listing.id === id)) led++;
    }
  }
  return led / all;
}

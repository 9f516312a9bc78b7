import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/collection/search/fold-text.ts';
import { wordsOf } from '../../../src/collection/search/words-of.ts';
import { randomFrom } from '../variants/random.ts';
import { madeNews } from './made-news.ts';
import { searchOf } from './made-search.ts';

const RECORDS = [...madeNews(150, 11)];
const SEARCH = searchOf(RECORDS);
const titles = RECORDS.map(({ id, record }) => ({ id, words: wordsOf(foldText(record.title)) }));

const foundFor = async (query: string): Promise<Set<string>> =>
  new Set((await SEARCH.search(query, { limit: 1000 })).hits.map(({ listing }) => listing.id));

/** Word → the records that have it in their title. */
function recordsByWord(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { id, words } of titles) for (const word of words) all.set(word, [...(all.get(word) ?? []), id]);
  return all;
}

describe('every record is found', () => {
  test('by each word of its title, whole and half typed', async () => {
    const missed: string[] = [];
    for (const [word, ids] of recordsByWord()) {
      for (const query of [`${word} `, word.slice(0, Math.ceil(word.length / 2))]) {
        const found = await foundFor(query);
        missed.push(...ids.filter((id) => !found.has(id)).map((id) => `${id} by ${query}`));
      }
    }
    expect(missed).toEqual([]);
  });

  test('by its whole title, before all others', async () => {
    for (const { id, record } of RECORDS) {
      const { hits } = await SEARCH.search(record.title);
      // Of a title with more words than count, others may have the first ones too.
      expect(hits.slice(0, 3).map(({ listing }) => listing.id)).toContain(id);
    }
  });

  test('by a word of its title with one typing error, unless ten others are found by what was typed', async () => {
    const candidates = titles.flatMap(({ id, words }) =>
      words.filter((word) => /^[a-z]{5,}$/.test(word)).map((word) => ({ id, word })),
    );
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...candidates), fc.nat(), async ({ id, word }, seed) => {
        const typed = mistyped(word, seed);
        const found = await foundFor(`${typed} `);
        if (found.size < 10) reached++;
        expect(found.has(id) || found.size >= 10, `${word} typed ${typed}`).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(reached).toBeGreaterThan(100);
  });
});

/** A word with a letter left out, doubled, changed, or swapped with the next. */
function mistyped(word: string, seed: number): string {
  const random = randomFrom(seed);
  const at = random.below(word.length - 1);
  const [start, letter, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return random.pick([
    start + rest,
    start + letter + letter + rest,
    `${start}q${rest}`,
    start + rest.charAt(0) + letter + rest.slice(1),
  ]);
}

import { expect, test } from 'vitest';
import type { MatchReason, PageMatch } from '../../src/messages/page-context.ts';
import { isProbable, matchWords } from '../../src/views/context/match-words.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';
import { example } from './fixtures.ts';

setWords(englishLookup);

const record = (reason: MatchReason): PageMatch => ({
  ...{ kind: 'record', id: 'a', reason, collection: example, record: { id: 'a', title: 'A' }, listedBy: [] },
});
const listed = (reason: MatchReason): PageMatch => ({
  ...{ kind: 'listed', id: 'a', reason, collection: example, link: { title: 'A' }, listedBy: [] },
});

test.each([
  [record('address'), 'matched by address'],
  [record('amp'), 'matched by AMP address'],
  [record('claimed'), 'matched by the address the page names'],
  [record('doi'), 'matched by DOI'],
  [record('parameters'), 'probable match'],
  [listed('related'), 'listed as related'],
  [listed('amp'), 'listed as related'],
  [listed('parameters'), 'probable match'],
])('$kind by $reason: %s', (match, words) => {
  expect(matchWords(match)).toBe(words);
  expect(isProbable(match)).toBe(words === 'probable match');
});

import { expect, test } from 'vitest';
import type { PageMatch } from '../../src/messages/page-context.ts';
import { matchLabels } from '../../src/views/context/match-labels.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';
import { example } from './fixtures.ts';

setWords(englishLookup);

const match = (title: string, publishedDateTime?: string, name = 'Example'): PageMatch => ({
  kind: 'record',
  id: 'a',
  reason: 'address',
  collection: { ...example, name },
  record: { id: title, title, ...(publishedDateTime && { publishedDateTime }) },
  listedBy: [],
});

test.each([
  ['dates', [match('A', '2023-03-17'), match('A', '2022-01-02')], ['17 Mar 2023', '2 Jan 2022']],
  ['collections where dates are equal', [match('A', '2023-03-17', 'X'), match('A', '2023-03-17', 'Y')], ['X', 'Y']],
  ['titles where nothing else differs', [match('A', '2023-03-17'), match('B', '2023-03-17')], ['A', 'B']],
  [
    'what differs in titles that begin alike',
    [match('A million people like a pup', '2023-03-17'), match('A million people like a cat', '2023-03-17')],
    ['…like a pup', '…like a cat'],
  ],
  [
    'what differs in the names of collections that begin alike',
    [match('A', '2023-03-17', 'City gardens of the north'), match('A', '2023-03-17', 'City gardens of the south')],
    ['…of the north', '…of the south'],
  ],
  ['numbers where nothing differs', [match('A'), match('A')], ['1', '2']],
  ['titles where a date is missing', [match('A', '2023-03-17'), match('B')], ['A', 'B']],
])('tells matches apart by %s', (_, matches, labels) => {
  expect(matchLabels(matches)).toEqual(labels);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenApart } from '../../src/views/context/seen-apart.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';

setWords(englishLookup);

const W = 'W'.repeat(30);

test.each([
  ['leaves alone what begins differently', ['A roof', 'A pond'], ['A roof', 'A pond']],
  [
    'leaves out the common beginning, but for a few words',
    ['A million people like a wolf pup', 'A million people like a puppy'],
    ['…like a wolf pup', '…like a puppy'],
  ],
  [
    'does so for those alone that begin alike',
    ['A million people like a wolf pup', 'Roofs', 'A million people like a puppy'],
    ['…like a wolf pup', 'Roofs', '…like a puppy'],
  ],
  [
    'does so twice where what is left begins alike in part',
    ['A million people like a pup', 'A million people saw it coming, part 1', 'A million people saw it coming, part 2'],
    ['…people like a pup', '…part 1', '…part 2'],
  ],
  ['cuts within a word that is long', [`${W}A`, `${W}B`], ['…WWWWWWWWA', '…WWWWWWWWB']],
  [
    'cuts no character in two',
    [`${'😀'.repeat(20)}A`, `${'😀'.repeat(20)}B`],
    [`…${'😀'.repeat(4)}A`, `…${'😀'.repeat(4)}B`],
  ],
  [
    'keeps the last word of one that ends where another goes on',
    ['A long, long story', 'A long, long story, part 2'],
    ['…story', '…story, part 2'],
  ],
  ['numbers what is the same', ['A roof', 'A roof', 'A roof'], ['1', '2', '3']],
  ['takes for the same what is shown alike', ['A &amp; B', 'A & B', 'A  &\u200b B'], ['1', '2', '3']],
  ['numbers all where some are the same', ['A roof', 'A pond', 'A roof'], ['1 · A roof', '2 · A pond', '3 · A roof']],
  [
    'numbers all where what remains is the same',
    [
      'A million people like a pup',
      'A million people like a cat',
      'Nearly nobody does like a pup',
      'Nearly nobody does like a cat',
    ],
    ['1 · …like a pup', '2 · …like a cat', '3 · …like a pup', '4 · …like a cat'],
  ],
])('%s', (_, texts, labels) => {
  expect(seenApart(texts)).toEqual(labels);
});

describe('whatever the texts are', () => {
  const piece = fc.constantFrom('A million people ', 'like ', 'part 1', 'part 2', W, '話', '😀', ' ', '&amp;');
  const texts = fc.array(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    { minLength: 2, maxLength: 30 },
  );

  test('the first eleven characters tell the labels apart', () => {
    let cut = 0;
    let numbered = 0;
    fc.assert(
      fc.property(texts, (some) => {
        const labels = seenApart(some);
        expect(new Set(labels.map((label) => label.slice(0, 11))).size).toBe(some.length);
        if (labels.some((label) => label.startsWith('…'))) cut++;
        if (labels.some((label) => label.startsWith('2'))) numbered++;
      }),
    );
    expect(Math.min(cut, numbered)).toBeGreaterThan(0);
  });
});

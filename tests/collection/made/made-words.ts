import type { Random } from '../variants/random.ts';

const STARTS = 'b c d f g h k l m n p r s t v w br cl cr dr fl gr pl pr st str th tr'.split(' ');
const MIDDLES = 'a e i o u ai ea ie ou oo'.split(' ');
const ENDS = 'l m n r s t nd ng nt rd rk rm st'.split(' ');

/** How many different words there are. */
const VOCABULARY = 6000;

/** Made-up words, the commonest of one syllable: `bal`, `cremoor`. */
const WORDS: readonly string[] = Array.from({ length: VOCABULARY }, (_, number) => {
  const syllables = STARTS.length * MIDDLES.length;
  const more = number < syllables ? '' : syllable(Math.floor(number / syllables) * 11);
  return `${more}${syllable(number % syllables)}${ENDS[(number * 7) % ENDS.length]}`;
});

function syllable(number: number): string {
  return `${STARTS[number % STARTS.length]}${MIDDLES[Math.floor(number / STARTS.length) % MIDDLES.length]}`;
}

/** So many words as a language has them: a few of them often, most of them seldom (Zipf's law). */
export function madeWords({ below }: Random, count: number): string[] {
  return Array.from({ length: count }, () => WORDS[Math.floor(VOCABULARY ** (below(2 ** 30) / 2 ** 30)) - 1] ?? '');
}

/** Words as a sentence or a title: `Bal cremoor stain`. */
export function madeSentence(random: Random, count: number): string {
  const text = madeWords(random, count).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

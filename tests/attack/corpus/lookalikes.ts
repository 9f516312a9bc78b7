import { randomFrom } from '../../collection/variants/random.ts';

/** Letters of other alphabets that look like ours. */
const LIKE: Record<string, string> = {
  a: 'аɑα',
  b: 'ЬƄ',
  c: 'сϲ',
  d: 'ԁɗ',
  e: 'еҽ',
  g: 'ɡց',
  h: 'һհ',
  i: 'іıι',
  j: 'ј',
  k: 'κк',
  l: 'ӏ1Ɩ',
  m: 'ｍм',
  n: 'ոп',
  o: 'оοо0',
  p: 'рρ',
  r: 'гᴦ',
  s: 'ѕꜱ',
  t: 'тτ',
  u: 'υս',
  v: 'ѵν',
  w: 'ԝш',
  x: 'хχ',
  y: 'уү',
  z: 'ᴢ',
  '.': '。．｡․',
  '/': '⁄∕⧸',
  '-': '‐−－',
  ':': '：ː꞉',
};
const NAMES = [
  'news.example',
  'nature.com',
  'news-medical.net',
  'github.com',
  'doi.org',
  'Article Context',
  'Settings',
];
const SHAPES = [
  '§',
  'https://§/a',
  'https://www.§/2021/a-story',
  'https://§@canary.example/a',
  '§ · matched by address',
  'mailto:editor@§',
];

const SEED = 20_211;
const VARIANTS = 5;

/** Names that look like others: by one letter, by some, by all of them, by the letters of a typeface. */
export function lookalikes(): string[] {
  const random = randomFrom(SEED);
  const like = (one: string) => random.pick([...(LIKE[one] ?? one)]);
  const swapped = (name: string, share: number) =>
    [...name].map((one) => (random.chance(share) ? like(one) : one)).join('');
  const shapes = SHAPES.flatMap((shape) => NAMES.map((name) => [shape, name] as const));
  return shapes.flatMap(([shape, name]) => [
    ...Array.from({ length: VARIANTS }, (_, at) => shape.replace('§', swapped(name, (at + 1) / VARIANTS))),
    shape.replace('§', typeface(name)),
  ]);
}

/** In the bold letters of mathematics. */
const typeface = (name: string): string =>
  name.replace(/[a-z]/g, (one) => String.fromCodePoint(0x1d41a + one.charCodeAt(0) - 0x61));

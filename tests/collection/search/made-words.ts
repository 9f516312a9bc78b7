import type { Random } from '../variants/random.ts';

const STARTS = 'b c d f g h j k l m n p r s t v w st tr br pl gr ch sh th cl sp fr cr'.split(' ');
const VOWELS = 'a e i o u a e i o ea ou ai io'.split(' ');
const ENDS = ['', '', '', '', '', 'n', 'r', 's', 't', 'l', 'm', 'ng', 'nd', 'st', 'ck'];

/** Words of languages that are written otherwise; each stands among the rarer half of the words. */
const OTHERS = [
  ...['café', 'Öffnung', 'société', 'niño', 'Łódź', 'naïve', 'Ελλάδα', 'Москва', 'наука', 'ёлка'],
  ...[
    'العربية',
    'الذكاء',
    'الاصطناعي',
    'שלום',
    'हिन्दी',
    'विज्ञान',
    '한국어',
    '과학',
    '東京大学',
    '人工知能',
    'データ',
    'ภาษาไทย',
    '🚀',
    '🇩🇪',
  ],
];

/** So many different words. Those at the front are short, as often used words are. */
export function madeWords(count: number, random: Random): string[] {
  const words = new Set<string>();
  const syllable = () => random.pick(STARTS) + random.pick(VOWELS) + random.pick(ENDS);
  while (words.size < count) {
    const most = words.size < count / 200 ? 1 : words.size < count / 20 ? 2 : 3;
    words.add(Array.from({ length: 1 + random.below(most) }, syllable).join(''));
  }
  const list = [...words];
  for (const other of OTHERS) list[Math.floor(count / 2) + random.below(Math.floor(count / 2))] = other;
  return list;
}

/** Picks as Zipf's law has it: a word half as far to the front is used twice as often. */
export function pickByZipf<Item>(items: readonly Item[], random: Random): Item {
  const at = Math.floor(items.length ** (random.below(2 ** 30) / 2 ** 30)) - 1;
  return items[Math.min(items.length - 1, Math.max(0, at))] ?? random.pick(items);
}

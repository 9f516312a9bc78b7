import { median } from '../../../build/bench/median.ts';
import { type Row, row } from '../../../build/bench/row.ts';
import type { BundledKeys } from './bundled-keys.ts';

const SIZE = 65_536;
const ROUNDS = 15;
const fill = (text: string) => text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE);

/** What an address may bring that no reader would write. */
const HOSTILE: readonly (readonly [what: string, address: string])[] = [
  ['64 KB of path', `https://news.example/${fill('a-story-')}`],
  ['64 KB of slashes', `https://news.example/${fill('/')}`],
  ['64 KB of AMP marks', `https://news.example/${fill('amp/')}`],
  ['64 KB of escapes', `https://news.example/${fill('%41')}`],
  ['64 KB of one value', `https://news.example/a?id=${fill('a')}`],
  ['64 KB of fragment', `https://news.example/a#/${fill('a/')}`],
  ['10,000 parameters', `https://news.example/a?${parameters((index) => `p${index % 97}=${index}`)}`],
  ['10,000 tracking parameters', `https://news.example/a?${parameters((index) => `utm_${index}=${index}`)}`],
  ['1,000 viewers in paths', `${'https://12ft.io/'.repeat(1000)}https://news.example/a`],
  ['1,000 redirectors in queries', `${'https://www.google.com/url?q='.repeat(1000)}https://news.example/a`],
  ['1,000 archives', `${'https://web.archive.org/web/2021/'.repeat(1000)}https://news.example/a`],
];

/** Milliseconds of articleKey for each hostile address, beside `new URL` of the same text. */
export function hostileRows({ articleKey }: BundledKeys): Row[] {
  return HOSTILE.map(([what, address]) =>
    row(
      `hostile: ${what}, beside new URL`,
      time(() => articleKey(address)),
      'ms',
      time(() => new URL(address)),
    ),
  );
}

function parameters(write: (index: number) => string): string {
  return Array.from({ length: 10_000 }, (_, index) => write(index)).join('&');
}

function time(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

import { median } from '../../build/bench/median.ts';
import { type Row, row } from '../../build/bench/row.ts';
import { articleKey } from '../../src/address/article-key.ts';

export const name = 'address';

const ROUNDS = 15;
const ADDRESSES = Array.from({ length: 2000 }, (_, index) =>
  [
    `https://www.news.example/2021/02/05/a-story-about-number-${index}.html`,
    `https://m.news.example/2021/a-story-${index}/?utm_source=newsletter&utm_medium=email&id=${index}`,
    `https://www-news-example.cdn.ampproject.org/c/s/www.news.example/amp/a-story-about-number-${index}`,
    `http://news.example/read.php?b=${index}&a=2#comments`,
  ].at(index % 4),
).map((address) => address ?? '');

/** Thousands of addresses a second. */
function speed(work: (address: string) => unknown): number {
  const start = performance.now();
  for (const address of ADDRESSES) work(address);
  return ADDRESSES.length / (performance.now() - start);
}

/** articleKey beside what every key begins with: the browser's own parser. Measured in turn, so that noise hits both. */
export async function run(): Promise<Row[]> {
  const speeds = Array.from(
    { length: ROUNDS },
    () => [speed(articleKey), speed((address) => new URL(address))] as const,
  );
  const [keys, urls] = [median(speeds.map(([key]) => key)), median(speeds.map(([, url]) => url))];
  return [row('articleKey, beside new URL', keys * 1000, 'per second', urls * 1000)];
}

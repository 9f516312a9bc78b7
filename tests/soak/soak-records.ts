import type { NamedRecord } from '../../src/collection/named-record.ts';
import type { RelatedLink } from '../../src/record/article-record.ts';

/** How many records the soak's collection has. */
export const RECORDS = 1000;

/** How many pages its records list as related; some of them are records' own pages. */
export const PAPERS = 3000;

/** The sites on which all of it lies: pushState stays on one. */
export const SITES = 5;

/** So many links have the records in turn, and every fortieth has many: each badge there can be is shown. */
const LINKS = [0, 1, 2, 3, 5, 8, 0, 13, 1, 21, 4];
const MANY_LINKS = [98, 99, 100, 130];

/** Of titles in turn: plain, right to left, with what tooltips must not take for their own, and too long for one. */
const TITLES = [
  (number: number) => `Story ${number} of the town`,
  (number: number) => `قصة ${number} من المدينة`,
  (number: number) => `“Story” ${number}: $1 & <b>$2</b> ‘told’ 😀`,
  (number: number) => `Story ${number} ${'that goes on and on '.repeat(12)}`.trim(),
];

/** The address of a record's page. */
export const storyAddress = (number: number) => `https://daily-${number % SITES}.example/2021/02/story-${number}.html`;

/** The address of a page that is listed as related: every tenth is a record's own. */
export const paperAddress = (number: number) =>
  number % 10 === 0 ? storyAddress(number % RECORDS) : `https://daily-${number % SITES}.example/papers/paper-${number}`;

/** The records of the soak's collection: with and without related links, some with one address, some with AMP's, all with a picture. */
export function soakRecords(): NamedRecord[] {
  return Array.from({ length: RECORDS }, (_, number) => soakRecord(number));
}

function soakRecord(number: number): NamedRecord {
  const title = TITLES[number % TITLES.length]?.(number) ?? '';
  const count = number % 40 === 39 ? MANY_LINKS[((number - 39) / 40) % 4] : LINKS[number % LINKS.length];
  const links = Array.from({ length: count ?? 0 }, (_, index) => link(number * 7 + index * 11));
  // Every fiftieth tells of the page of the record before it.
  const webUrl = storyAddress(number % 50 === 49 ? number - 1 : number);
  return {
    id: `_news/${number}`,
    record: {
      title,
      webUrl,
      images: [{ url: `https://pictures.example/${number}.png` }],
      publishedDateTime: new Date(Date.UTC(2021, 0, 1, number)).toISOString(),
      ...(number % 4 === 0 && { ampWebUrl: `${webUrl}/amp` }),
      ...(links.length > 0 && { related: links }),
    },
  };
}

function link(number: number): RelatedLink {
  return { title: `Paper ${number % PAPERS}`, webUrl: paperAddress(number % PAPERS), quality: number % 100 };
}

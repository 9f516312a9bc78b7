import { packRecords, toMarkdown } from './packed-records.ts';

/** The addresses of the pages that the made records are about. */
export const MADE = {
  several: 'https://news.example/2021/a-story-told-twice',
  many: 'https://news.example/2021/a-story-with-39-links',
  unlinked: 'https://news.example/2021/a-story-whose-last-links-have-no-address',
  arabic: 'https://news.example/2021/an-arabic-story',
};

const facts = {
  quality: 48,
  provider: { name: 'News' },
  topics: ['Gardens', 'Roofs'],
  excerpt: 'The beds are narrow.',
};

const link = (index: number) => ({
  title: `Link number ${index}`,
  excerpt: 'The pots are many, and nobody agrees about slugs.',
  webUrl: `https://news.example/link-${index}`,
  quality: 100 - index,
  provider: { name: 'P' },
});

const unlinked = (index: number) => ({ ...link(index), webUrl: undefined });

const arabic = {
  ...facts,
  title: 'كيف تزرع حديقة صغيرة على سطح بيتك',
  excerpt: 'السطح أدفأ مكان في البيت وأكثره ريحا، ومع ذلك تنمو فيه النباتات.',
  provider: { name: 'مجلة الحدائق' },
  topics: ['بستنة', 'Roofs'],
  related: [
    { ...link(1), title: 'حديقة على السطح' },
    { ...link(2), title: 'Rooftop gardens' },
  ],
};

/** Two records of one address, one record with 39 links, one whose last links have no address, and one in Arabic: path → Markdown. */
export function madeRecordFiles(): { [path: string]: string } {
  const day = (year: number) => `${year}-02-05T05:04:00Z`;
  const record = (webUrl: string, fields: object, year = 2021) =>
    toMarkdown({ ...facts, title: 'A made story', webUrl, publishedDateTime: day(year), ...fields });
  return {
    'old.md': record(MADE.several, {}, 2020),
    'new.md': record(MADE.several, {}, 2022),
    'many.md': record(MADE.many, { related: Array.from({ length: 39 }, (_, index) => link(index)) }),
    'unlinked.md': record(MADE.unlinked, {
      related: Array.from({ length: 8 }, (_, index) => (index < 5 ? link(index) : unlinked(index))),
    }),
    'arabic.md': record(MADE.arabic, arabic),
  };
}

/** Builds the extension with these records in its package; returns its folder. */
export const packMadeRecords = (): Promise<string> => packRecords(madeRecordFiles());

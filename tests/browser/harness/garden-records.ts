import { PAPER } from './article.ts';
import { toMarkdown } from './packed-records.ts';

/** A title that is an attack. */
const HOSTILE = 'Slugs <match>&amp; "quoted"</match> \u0007\uFFFF\u202Eevil\u202C';
/** The addresses of the records that have one. */
export const SLUGS = 'https://news.example/2021/slugs';
export const ROOFS = 'https://news.example/2021/roofs';
export const BEES = 'https://news.example/2021/bees';

const record = (title: string, webUrl: string, quality: number) =>
  toMarkdown({ title, webUrl, quality, provider: { name: 'Beds & Borders' } });

/** Records to search for, by the paths of their files. */
export const GARDEN_RECORDS = {
  'slugs.md': record(HOSTILE, SLUGS, 1),
  'roofs.md': record('Roofs in the garden', ROOFS, 2),
  'bees.md': record('Bees in the garden', BEES, 3),
  'paper.md': toMarkdown({
    title: 'What a count of hives says',
    webUrl: 'https://news.example/2021/hives',
    related: [{ title: 'The count', webUrl: PAPER }],
  }),
  'none.md': toMarkdown({ title: 'A garden without an address' }),
};

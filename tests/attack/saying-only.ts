import type { PageMetadata } from '../../src/page/read-metadata.ts';

const PAGE = 'https://news.example/2021/a-made-story';
const TEXTS = [
  'og:title',
  'og:description',
  'og:site_name',
  'article:tag',
  'article:published_time',
  'keywords',
  'og:type',
];
const ADDRESSES = ['og:url', 'og:image'];

/** What a page says of itself that says one text everywhere, its JSON-LD included. */
export const sayingOnly = (text: string): PageMetadata => ({
  address: PAGE,
  openedAt: PAGE,
  titles: [text, text],
  metas: [
    ...[...TEXTS, ...ADDRESSES].map((name): [string, string] => [name, text]),
    ['citation_doi', `10.5555/${text}`],
  ],
  canonical: [text],
  amp: [text],
  json: [
    text,
    JSON.stringify({ '@type': text, headline: text, url: text, keywords: [text] }),
    `{"@type":"Article","headline":${text}}`,
    '{"@type":{"toString":1,"valueOf":1},"url":"a"}',
  ],
});

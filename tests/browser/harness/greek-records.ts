import { toMarkdown } from './packed-records.ts';

/** The addresses of the pages that the Greek records are about, and of some that have none. */
export const GREEK = {
  many: 'https://news.example/2021/a-story-with-39-links',
  several: 'https://news.example/2021/a-story-told-twice',
  arabic: 'https://news.example/2021/an-arabic-story',
  listed: 'https://doi.org/10.5555/gardens.2021.1',
  unknown: 'https://news.example/2021/nobody-wrote-of-this',
  elsewhere: 'https://elsewhere.example/',
};

const facts = {
  quality: 48,
  heat: 63,
  provider: { name: 'Νέα της πόλης' },
  topics: ['Κήποι', 'Στέγες και μπαλκόνια'],
  excerpt: 'Τα παρτέρια είναι στενά, οι γλάστρες πολλές και κανείς δεν συμφωνεί για τους γυμνοσάλιαγκες. '.repeat(4),
};

const link = (index: number) => ({
  title: `Ο σύνδεσμος με τον αριθμό ${index}`,
  excerpt: 'Οι γλάστρες είναι πολλές.',
  webUrl: index === 0 ? GREEK.listed : `https://news.example/link-${index}`,
  publishedDateTime: `2021-02-0${(index % 9) + 1}T05:04:00Z`,
  quality: 100 - index,
  provider: { name: 'Μπαλκόνι' },
});

const story = (fields: object) =>
  toMarkdown({ ...facts, title: 'Μια ιστορία για κήπους', publishedDateTime: '2021-02-05T05:04:00Z', ...fields });

/**
 * Records in Greek letters, so that no letter of ASCII is theirs: one with 39 links, two of one address, one in Arabic, and
 * enough others for a number to be compared with.
 */
export function greekRecords(): { [path: string]: string } {
  const others = Array.from({ length: 25 }, (_, place): [string, string] => [
    `other-${place}.md`,
    story({ title: `Κηπουρική, μέρος ${place}`, webUrl: `https://news.example/part-${place}`, quality: place * 4 }),
  ]);
  return {
    ...Object.fromEntries(others),
    'many.md': story({ webUrl: GREEK.many, related: Array.from({ length: 39 }, (_, index) => link(index)) }),
    'old.md': story({ webUrl: GREEK.several, publishedDateTime: '2020-02-05T05:04:00Z' }),
    'new.md': story({ webUrl: GREEK.several, publishedDateTime: '2022-02-05T05:04:00Z' }),
    'arabic.md': story({
      webUrl: GREEK.arabic,
      title: 'كيف تزرع حديقة صغيرة على سطح بيتك',
      excerpt: 'السطح أدفأ مكان في البيت وأكثره ريحا، ومع ذلك تنمو فيه النباتات.',
      related: [link(1)],
    }),
  };
}

import type { Listing } from '../../src/collection/entry.ts';
import type { FoundRow, ListAnswer, SearchAnswer } from '../../src/messages/found-records.ts';
import type { BrowseActions } from '../../src/views/browse/browse-actions.ts';
import { hostileText } from './hostile-text.ts';

const titles = [
  'How to start a garden on a roof',
  'Rooftop gardens keep whole streets cooler in August, a count of 212 roofs says, and the ones with trees do so most of all',
  'Tomatoes in tin cans',
  'Why the first frost came late',
  'Ask us anything: soil',
];
const publishers = ['Allotment Weekly', 'Green Roof News', 'Balcony'];

/** The `place`th of many made-up records: some have no address, no date or no quality. */
function listing(place: number): Listing {
  return {
    id: `garden-${place}`,
    title: `${titles[place % titles.length]}${place < titles.length ? '' : ` (${place})`}`,
    ...(place % 11 !== 7 && { webUrl: `https://example.org/gardens/${place}` }),
    ...(place % 9 !== 4 && { publishedDateTime: new Date(Date.UTC(2023, 2, 20 - place)).toISOString() }),
    ...(place % 7 !== 5 && { quality: 164 - place }),
    provider: { name: publishers[place % publishers.length] ?? '' },
  };
}

const row = (place: number): FoundRow => ({
  listing: listing(place),
  collections: place % 3 === 0 ? ['City gardens', 'Heat in cities'] : ['City gardens'],
});

const arabic: FoundRow = {
  listing: {
    id: 'arabic',
    title: 'كيف تزرع حديقة صغيرة على سطح بيتك في مدينة حارة (2023)',
    webUrl: 'https://example.org/arabic',
    publishedDateTime: '2023-03-17T09:00:00Z',
    provider: { name: 'مجلة الحدائق' },
    quality: 87,
  },
  collections: ['حدائق المدينة'],
};

const hostile: FoundRow = {
  listing: {
    id: 'hostile',
    title: hostileText(10_000),
    webUrl: 'javascript:alert(1)',
    publishedDateTime: 'not a date',
    provider: { name: hostileText(400) },
    quality: 9_007_199_254_740_991,
  },
  collections: [hostileText(200)],
};

const meanings = [{ collection: 'City gardens', text: 'How many readers came back to it within a year.' }];

const answers: Record<string, FoundRow[]> = {
  garden: Array.from({ length: 57 }, (_, place) => row(place)),
  tomato: [row(2)],
  حديقة: [arabic, row(0)],
  hostile: [hostile, row(1)],
};

/** Of words that no record has. */
export const nothingFound: SearchAnswer = {
  by: 'words',
  rows: [],
  total: 0,
  failures: [],
  meanings: [],
  collections: 2,
  records: 1013,
  searched: 1013,
};

/** The newest records of a site. */
export const siteRecords = { site: 'example.org', ...found(answers.garden ?? [], 0, 5) };

/** Records of the reader's own: what they typed, and what came in by a file. */
export const ownRecords = [...siteRecords.rows, arabic, hostile].map(({ listing }) => listing);

/** Answers searches and lists as the background does, from made-up records: the words `damaged` and `silent` fail. */
export const browseActions: BrowseActions = {
  search: async ({ text, offset, limit }) => {
    if (text === 'silent') return null;
    const failures =
      text === 'damaged'
        ? [{ collection: 'Diablo 4', details: 'search/terms.txt: missing', why: 'damaged' as const }]
        : [];
    return { ...nothingFound, ...found(answers[text] ?? [], offset, limit), failures };
  },
  list: async ({ kind, offset, limit }) =>
    found(
      kind === 'topic'
        ? (answers.garden ?? []).map(({ listing }) => ({ listing, collections: ['City gardens'] }))
        : (answers.garden ?? []),
      offset,
      limit,
    ),
};

function found(rows: FoundRow[], offset: number, limit: number): ListAnswer {
  return { rows: rows.slice(offset, offset + limit), total: rows.length, failures: [], meanings };
}

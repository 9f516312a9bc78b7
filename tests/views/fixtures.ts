import type { CollectionFacts } from '../../src/collection/collection-facts.ts';
import type { CompiledLink, CompiledRecord, Listing } from '../../src/collection/entry.ts';
import type { PopupContent } from '../../src/messages/contract.ts';
import type { Failure, ListedMatch, PageContext, RecordMatch } from '../../src/messages/page-context.ts';
import { siteRecords } from './browse-fixtures.ts';
import { hostileText } from './hostile-text.ts';

/** The bundled collection: too small to compare with. */
export const example: CollectionFacts = { name: 'Example', records: 1, quality: { scored: 1, steps: [[48, 1]] } };

/** A large collection of made-up records, more than a third of them with one number. */
export const gardens: CollectionFacts = {
  name: 'City gardens',
  records: 1012,
  quality: {
    scored: 948,
    steps: [
      [11, 12],
      [40, 60],
      [63, 130],
      [87, 351],
      [96, 63],
      [107, 112],
      [131, 140],
      [160, 60],
      [189, 20],
    ],
  },
  qualityMeaning: 'How often other gardening sites refer to the publisher.',
  editUrl: 'https://example.org/edit/{id}.md',
};

const paper: CompiledLink = {
  title:
    'Topological representations of crystalline compounds for the machine-learning prediction of materials properties',
  excerpt:
    'Accurate theoretical predictions of desired properties of materials play an important role in materials research and development. Machine learning (ML) can accelerate the materials design by building a model from input data.',
  publishedDateTime: '2021-02-05T16:12:00Z',
  webUrl: 'https://www.nature.com/articles/s41524-021-00493-w',
  type: 'article',
  provider: { name: 'Nature', domain: 'nature.com' },
  quality: 3,
  doi: '10.1038/s41524-021-00493-w',
};

const seedRecord: CompiledRecord = {
  id: '2021-02-05-better-design-of-deep-learning-studies-can-lead-to-faster-transformation-of-medical-practices',
  title: 'Better design of deep learning studies can lead to faster transformation of medical practices',
  excerpt:
    'A new Perspective article in Nature Reviews Cancer discusses reasons for the moderate progress and describes remedies designed to facilitate the transition to the clinic.',
  publishedDateTime: '2021-02-05T05:04:00Z',
  webUrl:
    'https://www.news-medical.net/news/20210205/Better-design-of-deep-learning-studies-can-lead-to-faster-transformation-of-medical-practices.aspx',
  quality: 48,
  heat: 48,
  provider: { name: 'News Medical', domain: 'news-medical.net' },
  topics: ['Machine Learning', 'AI'],
  related: [paper],
};

const seedListing: Listing = {
  id: seedRecord.id,
  title: seedRecord.title,
  webUrl: 'https://www.news-medical.net/news/20210205/a.aspx',
  publishedDateTime: '2021-02-05T05:04:00Z',
  provider: { name: 'News Medical', domain: 'news-medical.net' },
  quality: 48,
};

const publishers = ['Allotment Weekly', 'Green Roof News', 'The Seed Drawer', 'Balcony', 'Compost & Co'];
const headlines = [
  'Rooftop gardens keep whole streets cooler in August, a count of 212 roofs says',
  'Why the first frost came late',
  'How to water 40 balconies without a tap: a school’s long experiment with rain barrels &amp; patience, now in its third year',
  'Tomatoes in tin cans',
  'Ask us anything: soil',
];

/** The `place`th of many made-up related links: some are papers, some have no address, no date or no quality. */
function gardenLink(place: number): CompiledLink {
  const day = new Date(Date.UTC(2023, 2, 20 - ((place * 7) % 60))).toISOString();
  return {
    title: `${headlines[place % headlines.length]}${place < headlines.length ? '' : ` (${place})`}`,
    excerpt:
      place % 4 === 3
        ? ''
        : 'The beds are narrow, the pots are many, and nobody agrees about slugs. We counted anyway.',
    ...(place % 9 !== 8 && { publishedDateTime: day }),
    ...(place % 6 !== 1 && { webUrl: `https://example.org/gardens/${place}` }),
    provider: { name: publishers[place % publishers.length] ?? '', domain: 'example.org' },
    ...(place % 7 !== 5 && { quality: 164 - place * 3 }),
    ...(place % 10 === 3 && { doi: `10.5555/gardens.2023.${place}` }),
  };
}

const gardenRecord: CompiledRecord = {
  id: '_news/2023-03-17-a-garden',
  title: 'How to start a garden on a roof',
  excerpt:
    'A roof is the warmest, driest and windiest place a plant can live in, and still it grows. We asked nine gardeners who carried the soil up by hand, and a structural engineer who asked them to stop, what they would do again and what they would leave on the ground.',
  publishedDateTime: '2023-03-17T09:00:00Z',
  webUrl: 'https://example.org/roof',
  quality: 107,
  heat: 131,
  provider: { name: 'Allotment Weekly', domain: 'example.org' },
  topics: ['Gardening', 'Heat in cities', 'Roofs', 'Do it yourself'],
  images: [{ url: 'https://pictures.invalid/roof.jpg', width: 620, height: 480 }],
  related: Array.from({ length: 39 }, (_, place) => gardenLink(place)),
};

/** As many as a record may have. */
const manyTopics = Array.from(
  { length: 30 },
  (_, place) => `${['Gardening', 'Heat in cities', 'Roofs', 'Do it yourself', 'AI'][place % 5]} ${place + 1}`,
);

/** As long as titles of real records get: about 300 characters. */
const longTitle =
  'Roofs of the inner city as places for vegetables, herbs and small trees: what nine gardeners, two structural engineers and a beekeeper learned in eleven dry summers about soil that somebody has to carry up, water that will not stay, wind that never ends, and neighbours who want tomatoes but no ladder';

/** A record whose texts are as many and as long as they may be (src/record/validate-record.ts). */
const longestRecord: CompiledRecord = {
  ...gardenRecord,
  title: `${longTitle} ${longTitle}`.slice(0, 500),
  topics: Array.from({ length: 30 }, (_, place) => `${place + 1} ${longTitle}`.slice(0, 190)),
};

const hostileRecord: CompiledRecord = {
  id: 'hostile',
  title: hostileText(10_000),
  excerpt: hostileText(10_000),
  publishedDateTime: 'not a date',
  quality: 9_007_199_254_740_991,
  heat: 1,
  provider: { name: hostileText(300) },
  topics: [hostileText(200), 'short', hostileText(90)],
  related: [
    {
      title: hostileText(10_000),
      excerpt: hostileText(10_000),
      webUrl: 'javascript:alert(1)',
      provider: { name: hostileText(400) },
    },
    {
      title: 'w'.repeat(10_000),
      webUrl: 'https://example.org/w',
      provider: { name: 'w'.repeat(500) },
      doi: `10.5555/${'w'.repeat(300)}`,
    },
  ],
};

const arabicRecord: CompiledRecord = {
  id: 'arabic',
  title: 'كيف تزرع حديقة صغيرة على سطح بيتك في مدينة حارة (2023)',
  excerpt:
    'السطح أدفأ مكان في البيت وأكثره ريحا، ومع ذلك تنمو فيه النباتات. سألنا تسعة من البستانيين عما سيفعلونه مرة أخرى وعما سيتركونه على الأرض، وسألنا مهندسا طلب منهم أن يتوقفوا، ثم زرنا ثلاثة أسطح في ثلاثة فصول لنرى ما بقي منها.',
  publishedDateTime: '2023-03-17T09:00:00Z',
  quality: 87,
  provider: { name: 'مجلة الحدائق' },
  topics: ['بستنة', 'Roofs', 'מדינה'],
  related: [
    {
      title: 'גינה על הגג: מה למדנו בשנה אחת (ומה לא)',
      webUrl: 'https://example.org/he',
      provider: { name: 'גן' },
      quality: 91,
      publishedDateTime: '2023-03-14T09:00:00Z',
      excerpt: 'הגג הוא המקום החם ביותר בבית, ובכל זאת צומחים בו דברים.',
    },
    {
      title: 'Rooftop gardens, in English',
      webUrl: 'https://example.org/en',
      provider: { name: 'Balcony' },
      quality: 80,
      publishedDateTime: '2023-03-18T09:00:00Z',
    },
  ],
};

const seed: RecordMatch = {
  kind: 'record',
  id: 'example/seed',
  reason: 'address',
  collection: example,
  record: seedRecord,
  listedBy: [],
};
const garden: RecordMatch = {
  kind: 'record',
  id: 'gardens/roof',
  reason: 'amp',
  collection: gardens,
  record: gardenRecord,
  listedBy: [],
};
const listed: ListedMatch = {
  kind: 'listed',
  id: 'example',
  reason: 'related',
  collection: example,
  link: paper,
  listedBy: [seedListing],
};

function found(...matches: [RecordMatch | ListedMatch, ...(RecordMatch | ListedMatch)[]]): PopupContent {
  return shown({ state: 'found', matches, failures: [] });
}

/** Records of one address and one day, by their titles. */
function sameDay(titles: [string, ...string[]]): [RecordMatch, ...RecordMatch[]] {
  return titles.map((title, place) => ({
    ...garden,
    id: `gardens/${place}`,
    record: { ...gardenRecord, title },
  })) as [RecordMatch, ...RecordMatch[]];
}

/** As many records of one address, of one title and without a date. */
function undated(title: string, count: number, record = gardenRecord): [RecordMatch, ...RecordMatch[]] {
  const { publishedDateTime, ...rest } = record;
  return Array.from({ length: count }, (_, place) => ({
    ...garden,
    id: `gardens/${place}`,
    record: { ...rest, title },
  })) as [RecordMatch, ...RecordMatch[]];
}

function shown(context: PageContext): PopupContent {
  return {
    answer: { context, hidden: [], papers: [] },
    counts: 'hidden',
    pictures: false,
    links: 'front',
    theme: 'system',
  };
}

function withRelated(count: number): PopupContent {
  return found({ ...garden, record: { ...gardenRecord, related: (gardenRecord.related ?? []).slice(0, count) } });
}

const none = shown({ state: 'none', records: 1013, collections: 2, onlyExample: false });

/** The same when the page was read and links to papers. */
function withPapers(content: PopupContent): PopupContent {
  const papers = [
    {
      doi: '10.1038/s41568-020-00327-9',
      url: 'https://doi.org/10.1038/s41568-020-00327-9',
      text: 'Deep learning in cancer pathology: a new generation of clinical biomarkers',
    },
    { doi: '10.5555/gardens.2023.1', url: 'https://doi.org/10.5555/gardens.2023.1', text: '' },
    { doi: '10.5555/w', url: 'https://example.org/doi/10.5555/w', text: hostileText(300) },
  ];
  return { ...content, answer: { ...content.answer, papers } };
}

const damaged = { collection: 'City gardens', details: 'buckets/0.json: not JSON', why: 'damaged' } as const;

const damagedOnes: [Failure, ...Failure[]] = [
  damaged,
  { ...damaged, collection: 'A long name of a collection that is damaged, too' },
  { ...damaged, collection: hostileText(200) },
];

/** What the popup may be given, by name: every state and the records that are hard to lay out. */
export const fixtures: Record<string, PopupContent> = {
  seed: found(seed),
  many: found(garden),
  four: withRelated(4),
  alone: found({ ...garden, record: { id: 'a', title: 'A title and nothing else' } }),
  typical: found({
    ...garden,
    reason: 'claimed',
    record: { ...gardenRecord, quality: 87, heat: 87, related: [] },
    listedBy: [seedListing],
  }),
  listed: found(listed),
  'listed-many': found({
    ...listed,
    collection: gardens,
    listedBy: Array.from({ length: 24 }, (_, place) => ({
      ...seedListing,
      id: `${place}`,
      title: `${seedRecord.title} ${place}`,
    })),
  }),
  probable: found({ ...garden, reason: 'parameters' }),
  'seed-probable': found({ ...seed, reason: 'parameters' }),
  several: found(
    { ...garden, reason: 'address' },
    {
      ...garden,
      id: 'gardens/roof-2',
      reason: 'address',
      record: { ...gardenRecord, publishedDateTime: '2022-03-02T09:00:00Z', quality: 63 },
    },
    {
      ...garden,
      id: 'gardens/roof-3',
      reason: 'address',
      record: { ...gardenRecord, publishedDateTime: '2021-11-30T09:00:00Z', quality: 40 },
    },
  ),
  alike: found(...sameDay(['More Than 1 Million People Like A Wolf Pup', 'More Than 1 Million People Like A Puppy'])),
  'alike-wide': found(
    ...sameDay([
      `${'W'.repeat(40)}A`,
      `${'W'.repeat(40)}B`,
      `${'漢'.repeat(40)}字`,
      `${'漢'.repeat(40)}文`,
      'A roof',
      'A roof',
    ]),
  ),
  'one-story': found(...undated('Same story told again and again by somebody else', 25)),
  crowded: found(...undated(longestRecord.title, 25, longestRecord)),
  'long-title': found({ ...garden, record: { ...gardenRecord, title: longTitle } }),
  'many-topics': found({ ...garden, record: { ...gardenRecord, topics: manyTopics } }),
  longest: found({ ...garden, record: longestRecord }),
  'one-damaged': shown({ state: 'found', matches: [seed], failures: [damaged] }),
  'many-damaged': shown({ state: 'found', matches: [garden], failures: damagedOnes }),
  'probable-damaged': shown({ state: 'found', matches: [{ ...seed, reason: 'parameters' }], failures: damagedOnes }),
  hostile: found({ ...garden, collection: { ...gardens, name: hostileText(200) }, record: hostileRecord }),
  arabic: found({ ...garden, collection: { ...gardens, name: 'حدائق المدينة' }, record: arabicRecord }),
  pictures: { ...found(garden), pictures: true },
  none,
  'only-example': shown({
    state: 'none',
    records: 1,
    collections: 1,
    onlyExample: true,
    exampleUrl: 'https://www.news-medical.net/news/20210205/a.aspx',
  }),
  papers: withPapers(none),
  site: { ...none, answer: { ...none.answer, ofSite: siteRecords } },
  'site-papers': withPapers({ ...none, answer: { ...none.answer, ofSite: siteRecords } }),
  'seed-papers': withPapers(found(seed)),
  hidden: {
    ...none,
    answer: { ...none.answer, hidden: [{ id: 'gardens/roof', report: 'page: https://example.org/roof' }] },
  },
  unreadable: shown({ state: 'unreadable' }),
  failed: shown({ state: 'failed', failures: [damaged], otherCollections: 1 }),
  newer: shown({ state: 'failed', failures: [{ ...damaged, collection: '', why: 'newer' }], otherCollections: 1 }),
  offer: { ...found(seed), counts: 'offered' },
};

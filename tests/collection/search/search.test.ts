import { describe, expect, test } from 'vitest';
import { searchOf, titled, titlesFor } from './made-search.ts';

const STORIES = titled(
  'What dark matter is',
  'Matter in the dark',
  'Galaxies older than thought',
  'Das Märchen vom Öl',
  'الذكاء الاصطناعي في الطب',
  '東京大学の人工知能',
  '데이터 과학 이야기',
  'Launch day 🚀 at last',
  'NASA’s plan: C++ & 3.5 % more',
);

describe('finds', () => {
  test.each([
    ['a word', 'galaxies', 'Galaxies older than thought'],
    ['the beginning of a word', 'gal', 'Galaxies older than thought'],
    ['several words in any order', 'older galaxies', 'Galaxies older than thought'],
    ['several beginnings', 'galax old', 'Galaxies older than thought'],
    ['a typing error', 'glaaxies', 'Galaxies older than thought'],
    ['a typing error in a beginning', 'galxie', 'Galaxies older than thought'],
    ['a typing error in one of two words', 'oldre galaxies', 'Galaxies older than thought'],
    ['capitals and accents', 'MARCHEN öl', 'Das Märchen vom Öl'],
    ['a possessive', 'nasa plan', 'NASA’s plan: C++ & 3.5 % more'],
    ['numbers', '3.5', 'NASA’s plan: C++ & 3.5 % more'],
    ['Arabic', 'الاصطناعي', 'الذكاء الاصطناعي في الطب'],
    ['the beginning of Arabic', 'الاصط', 'الذكاء الاصطناعي في الطب'],
    ['Arabic with vowels', 'الذَكاء', 'الذكاء الاصطناعي في الطب'],
    ['one Chinese character', '学', '東京大学の人工知能'],
    ['Chinese characters', '大学', '東京大学の人工知能'],
    ['more Chinese characters', '人工知能', '東京大学の人工知能'],
    ['Korean', '과학', '데이터 과학 이야기'],
    ['the beginning of Korean', '데이', '데이터 과학 이야기'],
    ['an emoji', '🚀', 'Launch day 🚀 at last'],
    ['half of the words', 'galaxies qqqqq', 'Galaxies older than thought'],
  ])('%s', async (_, query, title) => {
    expect((await titlesFor(STORIES, query))[0]).toBe(title);
  });
});

describe('finds nothing', () => {
  test.each([
    ['for nothing', ''],
    ['for spaces', '   \t\n'],
    ['for signs alone', '.*+?^()|[]{}\\'],
    ['for what is nowhere', 'qqqqq'],
    ['for one of three words', 'galaxies qqqqq wwwww'],
    ['for characters that do not stand together', '京学'],
    ['for two edits in a short word', 'alucnh'],
    ['for a tag’s sign', '#'],
    ['for the order by date', '!'],
  ])('%s', async (_, query) => {
    expect(await STORIES.search(query)).toMatchObject({ hits: [], total: 0 });
  });
});

test.each([
  ['10,000 letters', 'x'.repeat(10_000)],
  ['10,000 words', 'dark '.repeat(10_000)],
  ['10,000 marks', `a${'\u0301'.repeat(10_000)}`],
  ['a surrogate alone', '\ud83d'],
  ['a regular expression that takes for ever', '(a+)+$'],
  ['names of every object', '__proto__ constructor'],
  ['tabs and line feeds', 'dark\tmatter\n'],
  ['the largest ligature', '\ufdfa'.repeat(500)],
])('answers %s', async (_, query) => {
  const { hits, searched } = await STORIES.search(query);
  expect(hits.length).toBeLessThanOrEqual(searched);
});

describe('ranks', () => {
  test('the title before a tag before the excerpt, whatever the quality', async () => {
    const search = searchOf([
      { title: 'In the excerpt', excerpt: 'The muon again.', quality: 99 },
      { title: 'In a topic', topics: ['Muon physics'], quality: 50 },
      { title: 'Muon in the title', quality: 1 },
      { title: 'At the provider', provider: { name: 'The Muon' }, quality: 40 },
    ]);
    expect(await titlesFor(search, 'muon')).toEqual([
      'Muon in the title',
      'In a topic',
      'At the provider',
      'In the excerpt',
    ]);
  });

  test('a word before a longer one before one that may be meant', async () => {
    const search = titled('Starts here', 'A star', 'Stark words', 'The stag');
    expect(await titlesFor(search, 'star')).toEqual(['A star', 'Starts here', 'Stark words', 'The stag']);
    expect(await titlesFor(search, 'star ')).toEqual(['A star', 'Starts here', 'Stark words', 'The stag']);
  });

  test('the title that is the query, then words side by side, then apart', async () => {
    const titles = ['Matter in the dark', 'What dark matter is', 'Dark matter'];
    expect(await titlesFor(titled(...titles), 'dark matter')).toEqual(titles.toReversed());
    expect(await titlesFor(titled(...titles), 'dark mat')).toEqual(titles.toReversed());
  });

  test('of equal texts the better, then the newer, the unscored last', async () => {
    const at = (title: string, quality?: number, year = 2020) => ({
      title,
      ...(quality !== undefined && { quality }),
      publishedDateTime: `${year}-01-01T00:00:00Z`,
    });
    const search = searchOf([at('muon none'), at('muon low', 5), at('muon old', 87), at('muon new', 87, 2022)]);
    expect(await titlesFor(search, 'muon')).toEqual(['muon new', 'muon old', 'muon low', 'muon none']);
  });

  test('no typing error is forgiven where ten are found without', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => `star ${index}`);
    expect(await titlesFor(titled(...nine, 'stag'), 'star')).toHaveLength(10);
    expect(await titlesFor(titled(...nine, 'star 9', 'stag'), 'star')).toHaveLength(10);
    expect(await titlesFor(titled(...nine, 'star 9', 'stag'), 'star')).not.toContain('stag');
  });
});

describe('of a record are searched', () => {
  const search = searchOf([
    {
      title: 'A story',
      excerpt: 'About a neutrino.',
      topics: ['Machine Learning'],
      provider: { name: 'Example News', domain: 'example.org' },
      webUrl: 'https://www.sub.example.org/2021/caf%C3%A9-culture-8812345',
    },
  ]);
  test.each([
    'story',
    'neutrino',
    'machine learning',
    'example news',
    'example.org',
    'sub.example.org',
    'cafe culture',
  ])('%s', async (query) => {
    expect(await titlesFor(search, query)).toEqual(['A story']);
  });

  test('but not the numbers of its address', async () => {
    expect(await titlesFor(search, '8812345')).toEqual([]);
  });

  test('and its address as it was pasted finds it', async () => {
    expect(await titlesFor(search, 'https://www.sub.example.org/2021/caf%C3%A9-culture-8812345')).toEqual(['A story']);
  });
});

test('pages follow each other, and what is asked wrongly is a page too', async () => {
  const search = searchOf(Array.from({ length: 450 }, (_, index) => ({ title: `muon ${index}`, quality: index % 7 })));
  const all = (await search.search('muon', { limit: 1000 })).hits.map(({ listing }) => listing.id);
  expect(new Set(all).size).toBe(450);
  const pages = [];
  for (let offset = 0; offset < 450; offset += 60) {
    const { hits, total } = await search.search('muon', { offset, limit: 60 });
    expect(total).toBe(450);
    pages.push(...hits.map(({ listing }) => listing.id));
  }
  expect(pages).toEqual(all);
  for (const page of [{ offset: -5, limit: 3 }, { offset: Number.NaN, limit: 3 }, { limit: 3.9 }]) {
    expect((await search.search('muon', page)).hits.map(({ listing }) => listing.id)).toEqual(all.slice(0, 3));
  }
  expect((await search.search('muon', { limit: Number.NaN })).hits).toEqual([]);
  expect((await search.search('muon', { offset: 9999 })).hits).toEqual([]);
});

describe('a hit says how well its text fits:', () => {
  const textsFor = async (titles: string[], query: string) =>
    (await searchOf(titles.map((title, at) => ({ title, quality: 999 - at }))).search(query, { limit: 1000 })).hits.map(
      ({ listing, text }) => [listing.title, text],
    );

  test.each([
    ['by words, grades and how the title reads', ['Muon', 'A muon'], 'muon', ['Muon', 1074], ['A muon', 1072]],
    [
      'more words before better grades',
      ['What dark matter is', 'Matter in the dark'],
      'dark matter',
      ['What dark matter is', 2145],
      ['Matter in the dark', 2144],
    ],
  ])('%s', async (_, titles, query, ...texts) => {
    expect(await textsFor(titles, query)).toEqual(texts);
  });

  test('by the titles of the best 200 alone', async () => {
    const others = Array<string>(199).fill('A muon');
    expect((await textsFor([...others, 'Muon', 'A muon'], 'muon'))[0]).toEqual(['Muon', 1074]);
    expect((await textsFor([...others, 'A muon', 'Muon'], 'muon'))[200]).toEqual(['Muon', 1072]);
  });
});

test('a hit says what a view shows of the record, and where it stands', async () => {
  const record = {
    title: 'A muon',
    publishedDateTime: '2021-02-05T05:04:00Z',
    quality: 0,
    provider: { name: 'Example News', domain: 'example.org' },
    originalUrl: 'https://example.org/original',
  };
  const { hits } = await searchOf([{ quality: 9 }, record]).search('muon');
  const { originalUrl, provider, ...shown } = record;
  expect(hits.map(({ listing, standing }) => ({ listing, standing }))).toEqual([
    {
      listing: { id: 'r1', ...shown, webUrl: 'https://news.example/story-1.html', provider: { name: 'Example News' } },
      standing: 0.5,
    },
  ]);
});

import { beforeEach, expect, test, vi } from 'vitest';
import type { SearchAnswer, SearchQuestion } from '../../src/messages/found-records.ts';
import { ATTACKS } from '../attack/corpus/attacks.ts';

let home = 'chrome-extension://made/';
const setDefaultSuggestion = vi.fn(async () => undefined);
const opened: string[] = [];
const open = async ({ url }: { url: string }) => void opened.push(url);
const search = vi.fn<(question: SearchQuestion) => Promise<SearchAnswer>>();
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (name: string) => name },
    omnibox: { setDefaultSuggestion },
    runtime: { getURL: (path: string) => home + path },
    tabs: { create: open, update: open, query: async () => [] },
  },
}));
vi.mock('../../src/background/find-records.ts', () => ({ search }));

/** An answer with one record. */
const answerWith = (title: string, by: SearchAnswer['by'] = 'words'): SearchAnswer => ({
  by,
  rows: [{ listing: { id: title, title, webUrl: `https://news.example/${title}` }, collections: ['News'] }],
  ...{ total: 1, records: 1, searched: 1, collections: 1, failures: [], meanings: [] },
});

beforeEach(() => {
  home = 'chrome-extension://made/';
  vi.resetModules();
  setDefaultSuggestion.mockClear();
});

test('drops the answer for an older text that comes later', async () => {
  const { suggestRecords } = await import('../../src/background/omnibox.ts');
  let answerOlder = (_: SearchAnswer): void => undefined;
  const older = new Promise<SearchAnswer>((resolve) => {
    answerOlder = resolve;
  });
  search.mockImplementation(async ({ text }) => (text === 'ga' ? older : answerWith(text)));
  const suggest = vi.fn();
  const late = suggestRecords('ga', suggest);
  await suggestRecords('garden', suggest);
  answerOlder(answerWith('ga'));
  await late;
  expect(setDefaultSuggestion.mock.calls).toEqual([[{ description: 'garden' }]]);
  expect(suggest).toHaveBeenCalledTimes(1);
});

test.each<[string, string, SearchAnswer['by'], string, number]>([
  ['what an address has', 'https://news.example/a', 'address', 'story', 0],
  ['an address itself where records only list it', 'https://news.example/a', 'related', 'omniboxAddress', 1],
  ['an address itself where records only have its words', 'https://news.example/a', 'words', 'omniboxAddress', 1],
  ['what lists a DOI, which the browser can’t open', '10.5555/a', 'related', 'story', 0],
])('stands for what Enter opens: %s', async (_, text, by, description, others) => {
  const { suggestRecords } = await import('../../src/background/omnibox.ts');
  search.mockResolvedValue(answerWith('story', by));
  const suggest = vi.fn();
  await suggestRecords(text, suggest);
  expect(setDefaultSuggestion.mock.calls).toEqual([[{ description }]]);
  expect(suggest.mock.calls[0]?.[0]).toHaveLength(others);
});

test('in Firefox the first row says what the keyword is for, and the best record has one of its own', async () => {
  home = 'moz-extension://made/';
  const { suggestRecords } = await import('../../src/background/omnibox.ts');
  search.mockResolvedValue(answerWith('story'));
  const suggest = vi.fn();
  await suggestRecords('sto', suggest);
  expect(setDefaultSuggestion.mock.calls).toEqual([[{ description: 'omniboxPrompt' }]]);
  expect(suggest.mock.calls[0]?.[0]).toMatchObject([{ content: 'https://news.example/story' }]);
});

test('whatever harm is meant by what is entered, a web address is opened, or the search with it as words', async () => {
  const { openTyped } = await import('../../src/background/omnibox.ts');
  search.mockResolvedValue({ ...answerWith(''), rows: [] });
  let searches = 0;
  for (const { text } of ATTACKS) {
    opened.length = 0;
    await openTyped(text, 'currentTab');
    const [url = ''] = opened;
    expect(opened).toHaveLength(1);
    if (/^https?:/.test(url)) expect(url).toBe(text);
    else {
      searches++;
      const { origin, pathname, searchParams, hash } = new URL(url);
      expect([`${origin}${pathname}`, hash]).toEqual([`${new URL(home).origin}/search.html`, '']);
      expect([...searchParams]).toEqual([['q', text.slice(0, 4096).replace(/\p{Surrogate}/gu, '\ufffd')]]);
    }
  }
  expect(searches).toBeGreaterThan(1000);
});

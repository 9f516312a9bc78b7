import { beforeEach, expect, test, vi } from 'vitest';
import type { SearchAnswer, SearchQuestion } from '../../src/messages/found-records.ts';

const setDefaultSuggestion = vi.fn(async () => undefined);
const search = vi.fn<(question: SearchQuestion) => Promise<SearchAnswer>>();
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (name: string) => name },
    omnibox: { setDefaultSuggestion },
    runtime: { getURL: () => 'moz-extension://made/' },
  },
}));
vi.mock('../../src/background/find-records.ts', () => ({ search }));

/** An answer with one record. */
const answerWith = (title: string): SearchAnswer => ({
  rows: [{ listing: { id: title, title, webUrl: `https://news.example/${title}` }, collections: ['News'] }],
  ...{ total: 1, records: 1, searched: 1, collections: 1, failures: [] },
});

beforeEach(() => {
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

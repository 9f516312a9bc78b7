import type { CollectionHeader } from '../../src/collection/collection-header.ts';
import type { Job, JobOutcome, Progress } from '../../src/compiler/job.ts';
import type { ListedCollection, StoredCollection } from '../../src/sources/listed-collection.ts';
import { toNewer } from '../../src/sources/newer-data.ts';
import type { OptionsState } from '../../src/views/options/options-actions.ts';
import { gardens } from './fixtures.ts';
import { hostileText } from './hostile-text.ts';

/** What happens to the jobs that the page starts, one after the other. */
export interface MadeJob {
  progress: Progress[];
  /** Without one the job runs on. */
  outcome?: JobOutcome;
}

/** The options page as it may stand, and what its jobs do. */
export interface OptionsFixture {
  state: OptionsState;
  jobs: MadeJob[];
}

const header = (changed: Partial<CollectionHeader> = {}): CollectionHeader => ({
  ...gardens,
  format: 1,
  version: '3f2a9c81b0d4e7f6',
  keys: 4000,
  bits: 4,
  home: 'https://example.org/gardens',
  licence: 'CC BY 4.0',
  directories: {},
  ...changed,
});

/** A collection in the list. */
export function madeCollection(id: string, changed: Partial<StoredCollection> = {}): StoredCollection {
  return {
    id,
    isOn: true,
    header: header(),
    folder: `folder-${id}`,
    bytes: 1_940_000,
    stored: '2026-11-20T07:12:00Z',
    problems: 0,
    ...changed,
  };
}

const subscription = {
  address: 'https://github.com/example/news/archive/HEAD.zip',
  kind: 'records',
  isByBucket: false,
  checked: '2026-11-22T06:40:00Z',
  next: '2026-11-23T06:40:00Z',
} as const;

const news = madeCollection('news', {
  header: header({ name: 'Artificial intelligence', records: 5127, home: 'https://example.org/ai' }),
  bytes: 9_400_000,
  subscription,
});
const large = madeCollection('large', {
  isOn: false,
  header: header({ name: 'Everything about light', records: 1_204_311, version: '77aa01' }),
  bytes: 31_000,
  subscription: {
    ...subscription,
    address: 'https://light.example/c/collection.json',
    kind: 'compiled',
    isByBucket: true,
  },
});
const failing = madeCollection('failing', {
  header: header({ name: 'Sea and harbour' }),
  subscription: { ...subscription, fault: { name: 'faultHostRefuses', values: ['harbour.example'] } },
});
const example: ListedCollection = { id: 'example', isOn: true };

const state: OptionsState = {
  settings: { pictures: false, links: 'front', theme: 'system' },
  hiddenPages: 0,
  list: [example],
  isDatabaseNewer: false,
  example: header({ name: 'Example', records: 1, version: '1c0ffee' }),
  suggestions: [
    { name: 'Artificial intelligence news', address: 'SmartableAI/artificial-intelligence' },
    { name: 'Microsoft Power Apps news', address: 'SmartableAI/microsoft-power-apps' },
    { name: 'Diablo 4 news', address: 'SmartableAI/diablo4' },
  ],
  hasCounts: false,
  permission: 'Read your browsing history',
  shortcut: 'Alt+Shift+C',
  panelShortcut: 'Alt+Shift+P',
  storage: 43_210,
  isPrivate: false,
};

const several: OptionsState = {
  ...state,
  list: [news, madeCollection('gardens'), large, example],
  hiddenPages: 3,
  storage: 12_300_000,
  hasCounts: true,
};

const problems = Array.from({ length: 240 }, (_, place) => ({
  path: `_news/2021-02-0${(place % 9) + 1}-how-to-water-${place}.md`,
  line: (place % 30) + 2,
  field: place % 3 === 0 ? 'front matter' : 'provider.name',
  message: place % 3 === 0 ? 'broken YAML: a colon needs quotes' : 'text expected',
}));
const done = (count: number): JobOutcome => ({
  state: 'done',
  collection: madeCollection('new'),
  problems: { count, first: problems.slice(0, count) },
});
const failed = (name: string, ...values: string[]): JobOutcome => ({ state: 'failed', fault: { name, values } });

const long =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und alles, was dazu gehört, '.repeat(
    2,
  );
const hostileHeader = header({
  name: hostileText(200),
  licence: hostileText(200),
  qualityMeaning: hostileText(2000),
  home: 'javascript:alert(1)',
  version: hostileText(100),
  records: 999_999_999,
});
const arabic = {
  ...state,
  list: [madeCollection('a', { header: header({ name: 'حدائق المدينة' }), subscription }), failing, example],
  example: header({ name: 'مثال', records: 1 }),
};

/** The page by name. Jobs are made when the page is acted on: each new one takes the next of `jobs`. */
export const optionsFixtures: Record<string, OptionsFixture> = {
  'options-empty': { state, jobs: [] },
  'options-several': { state: several, jobs: [] },
  'options-newer': {
    state: {
      ...several,
      list: [toNewer({ header: { name: 'Of the future' } }, 0), toNewer({}, 1), news, example],
      isDatabaseNewer: true,
    },
    jobs: [],
  },
  'options-running': {
    state: several,
    jobs: [
      { progress: [{ phase: 'reading', done: 3_100_000, of: 12_400_000, records: 1284 }] },
      { progress: [{ phase: 'reading', done: 1200, of: null, records: 312 }] },
    ],
  },
  'options-done': {
    state: several,
    jobs: [
      { progress: [], outcome: done(240) },
      { progress: [], outcome: done(0) },
    ],
  },
  'options-failed': {
    state: { ...several, list: [failing, ...several.list] },
    jobs: [
      { progress: [], outcome: failed('faultNoRecords') },
      { progress: [], outcome: { state: 'cancelled' } },
    ],
  },
  'options-refused': {
    state,
    jobs: [{ progress: [], outcome: failed('faultHostRefuses', 'news.example', 'files.news.example') }],
  },
  'options-long': {
    state: {
      ...several,
      list: [
        madeCollection('long', { header: header({ name: long, licence: long, qualityMeaning: long }), subscription }),
        news,
        example,
      ],
    },
    jobs: [{ progress: [{ phase: 'compiling', done: 88_000, of: 100_000 }] }],
  },
  'options-rtl': { state: arabic, jobs: [{ progress: [{ phase: 'reading', done: 400, of: 1000 }] }] },
  'options-hostile': {
    state: {
      ...state,
      list: [
        madeCollection('hostile', {
          header: hostileHeader,
          bytes: Number.MAX_SAFE_INTEGER,
          stored: 'never',
          subscription: {
            ...subscription,
            address: hostileText(400),
            fault: { name: 'constructor', values: [hostileText(90)] },
          },
        }),
        example,
      ],
    },
    jobs: [
      {
        progress: [],
        outcome: {
          state: 'done',
          collection: madeCollection('new'),
          problems: {
            count: 1,
            first: [{ path: hostileText(300), line: 3, field: 'title', message: hostileText(600) }],
          },
        },
      },
    ],
  },
  'options-private': { state: { ...several, isPrivate: true }, jobs: [] },
};

/** Any job's fixture is of this type; the page asks for it by the job alone. */
export type RunMade = (job: Job) => MadeJob;

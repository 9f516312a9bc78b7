import type { ComponentChild } from 'preact';
import type { KeptRecord } from '../../src/compiler/own/keep-record.ts';
import type { DraftSource, PageMetadata } from '../../src/messages/draft.ts';
import { Message } from '../../src/views/context/Message.tsx';
import { Draft } from '../../src/views/draft/Draft.tsx';
import { draftOf } from '../../src/views/draft/draft-of.ts';
import { OwnRecords } from '../../src/views/draft/OwnRecords.tsx';
import { type Word, word } from '../../src/views/text/words.ts';
import { ownRecords } from './browse-fixtures.ts';
import { hostileText } from './hostile-text.ts';
import { showFixtures } from './show-fixtures.ts';

const url = 'https://www.example.org/news/2021/how-to-water-a-roof';
const NOTHING: PageMetadata = { address: url, openedAt: url, titles: [], metas: [], canonical: [], amp: [], json: [] };
const source = (said: Partial<PageMetadata>, isPrivate = false): DraftSource => ({
  url,
  metadata: { ...NOTHING, ...said },
  isPrivate,
});

const seed: Partial<PageMetadata> = {
  metas: [
    ['og:title', 'How to water a roof'],
    ['og:description', 'The beds are narrow, the pots are many, and nobody agrees about slugs. We counted anyway.'],
    ['og:site_name', 'Allotment Weekly'],
    ['article:published_time', '2021-02-05T05:04:00Z'],
    ['keywords', 'Gardening, Heat in cities, Roofs'],
    ['og:image', 'https://www.example.org/roof.jpg'],
    ['citation_doi', '10.5555/gardens.2021.1'],
  ],
  amp: ['https://amp.example.org/news/2021/how-to-water-a-roof'],
};
const hostile = hostileText(1900);
const fixtures: Record<string, DraftSource> = {
  'draft-seed': source(seed),
  'draft-private': source(seed, true),
  'draft-edited': source(seed),
  'draft-edited-full': source(seed),
  'draft-unread': { url: `${url}.pdf`, metadata: null, isPrivate: false },
  'draft-rtl': source({
    metas: [
      ['og:title', 'كيف تزرع حديقة صغيرة على سطح بيتك في مدينة حارة'],
      ['og:description', 'السطح أدفأ مكان في البيت وأكثره ريحا، ومع ذلك تنمو فيه النباتات.'],
      ['og:site_name', 'مجلة الحدائق'],
      ['keywords', 'بستنة، Roofs'],
    ],
  }),
  'draft-hostile': source({
    metas: [
      ['og:title', hostile],
      ['og:description', hostile],
      ['og:site_name', hostile],
      ['keywords', hostile],
      ['og:image', `https://example.org/${'w'.repeat(3000)}`],
    ],
  }),
};

/** What the page shows at its other places. */
const places: Record<string, () => ComponentChild> = {
  'draft-own': () => <OwnRecords rows={ownRecords} total={57} onMore={() => undefined} />,
  'draft-own-none': () => <OwnRecords rows={[]} total={0} onMore={null} />,
  'draft-gone': () => messageOf('draftTitle', 'draftGone'),
  'draft-edit-gone': () => messageOf('editTitle', 'editGone'),
};

const messageOf = (title: Word, text: Word) => (
  <main class="draft">
    <Message title={word(title)} text={word(text)} />
  </main>
);

const isFaulty = (name: string) => name !== 'draft-seed' && name !== 'draft-edited';
const keep = (name: string, kept: { path: string; text: string | null }): Promise<KeptRecord> =>
  Promise.resolve(
    isFaulty(name) ? { state: 'failed', fault: { name: 'faultDiskFull', values: [] } } : { state: 'done', kept },
  );

const draftOn = (name: string, page: DraftSource) => (
  <Draft
    start={{
      fields: draftOf(page),
      kept: name.startsWith('draft-edited') ? { path: '2021-02-05-how-to-water-a-roof.md', text: 'old' } : null,
      isPrivate: page.isPrivate,
    }}
    actions={{
      copy: () => Promise.resolve(true),
      save: () => undefined,
      follow: () => undefined,
      keep: ({ text }) => keep(name, { path: 'a.md', text }),
      remove: ({ kept: { path } }) => keep(name, { path, text: null }),
    }}
  />
);

/** The page of drafts and of the reader's own records outside an extension: shows the fixture that the address names, as `draft.html#draft-seed`. */
showFixtures((name) => {
  const draft = fixtures[name];
  const view = places[name]?.() ?? (draft && draftOn(name, draft));
  if (view === undefined) throw new Error(`no fixture ${name}`);
  return view;
});

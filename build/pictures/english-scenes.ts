import type { View } from './picture-page.ts';
import {
  type Act,
  chosen,
  click,
  list,
  openAll,
  pressCite,
  search,
  spoilDraft,
  startAndOpen,
  startJobs,
  tabTo,
} from './scene-acts.ts';

/** One thing to look at: a fixture, and what a reader did with it. */
export interface Scene {
  name: string;
  /** The popup, where nothing is said. */
  view?: View;
  /** The name of a fixture in tests/views/fixtures.ts, options-fixtures.ts or that view's page; any other name shows the popup that got no answer. */
  fixture: string;
  act?: Act;
  /** Whether it is shown in the few colours of a reader's contrast theme. */
  isForced?: true;
}

const sceneOf =
  (view: View) =>
  (fixture: string, act?: Act, name = fixture): Scene => ({ name, view, fixture, ...(act && { act }) });
const options = sceneOf('options');
const draft = sceneOf('draft');

const plain = [
  ...[
    'seed',
    'many',
    'four',
    'alone',
    'typical',
    'listed',
    'listed-many',
    'probable',
    'seed-probable',
    'several',
    'alike',
    'alike-wide',
    'one-story',
    'crowded',
    'long-title',
    'many-topics',
    'longest',
    'one-damaged',
    'many-damaged',
    'probable-damaged',
  ],
  ...['hostile', 'arabic', 'pictures', 'none', 'only-example', 'unreadable', 'failed', 'newer', 'no-answer', 'offer'],
  ...['papers', 'seed-papers', 'hidden', 'site', 'site-papers'],
];

/** Everything that is pictured, in English and in the colours of the product. */
export const english: Scene[] = [
  ...plain.map((fixture) => ({ name: fixture, fixture })),
  { name: 'menu', fixture: 'many', act: click('[popovertarget]') },
  { name: 'menu-none', fixture: 'none', act: click('[popovertarget]') },
  { name: 'explained', fixture: 'many', act: click('.explained') },
  { name: 'whole-title', fixture: 'long-title', act: click('.title .fold-more') },
  { name: 'whole-topics', fixture: 'many-topics', act: click('.chips .fold-more') },
  { name: 'whole-excerpt', fixture: 'many', act: click('.fold-more') },
  { name: 'excerpts', fixture: 'many', act: click('.section-heading .quiet') },
  { name: 'newest', fixture: 'many', act: click('.choice button:last-child') },
  { name: 'all', fixture: 'many', act: click('.links-all') },
  { name: 'copied', fixture: 'failed', act: click('.secondary') },
  { name: 'cite', fixture: 'many', act: pressCite },
  { name: 'cite-paper', fixture: 'listed', act: pressCite },
  { name: 'cite-bibtex', fixture: 'listed', act: chosen(pressCite, '.choice-item:nth-child(3)') },
  { name: 'cite-hostile', fixture: 'hostile', act: chosen(pressCite, '.choice-item:nth-child(3)') },
  { name: 'cite-arabic', fixture: 'arabic', act: pressCite },
  { name: 'cite-none', fixture: 'papers', act: pressCite },
  { name: 'cite-copied', fixture: 'seed', act: chosen(pressCite, '.cite .primary') },
  options('options-empty'),
  options('options-several'),
  options('options-several', openAll, 'options-opened'),
  options('options-newer'),
  options('options-running', startJobs),
  options('options-done', startJobs),
  options('options-failed', startJobs),
  options('options-refused', startJobs),
  options('options-long', startAndOpen),
  options('options-rtl', startAndOpen),
  options('options-hostile', startAndOpen),
  options('options-private'),
  options('options-several', tabTo('.item-toggle'), 'options-focus'),
  options('options-empty', click('.part:last-child .setting:last-child .quiet'), 'options-reset'),
  ...['panel', 'panel-arabic', 'panel-none', 'panel-unread', 'panel-cannot-see', 'panel-cannot-see-rtl'].map(
    (fixture): Scene => ({ name: fixture, view: 'panel', fixture }),
  ),
  { name: 'panel-menu', view: 'panel', fixture: 'panel', act: click('[popovertarget]') },
  { name: 'panel-search', view: 'panel', fixture: 'panel-cannot-see', act: search('garden') },
  ...['welcome', 'welcome-pinned', 'welcome-firefox', 'welcome-private', 'welcome-rtl'].map(
    (fixture): Scene => ({ name: fixture, view: 'welcome', fixture }),
  ),
  { name: 'focus-search', fixture: 'seed', act: tabTo('.icon-button') },
  { name: 'focus-more', fixture: 'seed', act: tabTo('[popovertarget]') },
  { name: 'focus-provider', fixture: 'seed', act: tabTo('.fact-button') },
  { name: 'focus-quality', fixture: 'seed', act: tabTo('.explained') },
  { name: 'focus-topic', fixture: 'seed', act: tabTo('.chip') },
  { name: 'focus-link', fixture: 'seed', act: tabTo('a.link-row') },
  { name: 'focus-offer', fixture: 'offer', act: tabTo('.offer .primary') },
  { name: 'search-empty', fixture: 'many', act: search('') },
  { name: 'search-found', fixture: 'many', act: search('garden') },
  { name: 'search-one', fixture: 'many', act: search('tomato') },
  {
    name: 'search-more',
    fixture: 'many',
    act: search('garden', async (page) => void (await click('main.browse .links-all')(page))),
  },
  { name: 'search-arrow', fixture: 'many', act: search('garden', (page) => page.keyboard.press('ArrowDown')) },
  { name: 'search-nothing', fixture: 'many', act: search('xyzzy') },
  { name: 'search-long', fixture: 'many', act: search('what nobody ever wrote about '.repeat(9).trim()) },
  { name: 'search-arabic', fixture: 'many', act: search('حديقة') },
  { name: 'search-hostile', fixture: 'many', act: search('hostile') },
  {
    name: 'search-explained',
    fixture: 'many',
    act: search('garden', async (page) => void (await click('.browse .explained')(page))),
  },
  { name: 'search-damaged', fixture: 'many', act: search('damaged') },
  { name: 'search-silent', fixture: 'many', act: search('silent') },
  { name: 'topic', fixture: 'many', act: list('.chip') },
  { name: 'provider', fixture: 'many', act: list('.fact-button') },
  { name: 'topic-explained', fixture: 'many', act: chosen(list('.chip'), '.browse .explained') },
  {
    name: 'site-explained',
    fixture: 'site',
    act: chosen(async (page) => void (await page.waitForSelector('.section')), '.explained'),
  },
  { name: 'site-list', fixture: 'site', act: list('.section .links-all') },
  { name: 'topic-hostile', fixture: 'hostile', act: list('.chip') },
  { name: 'topic-arabic', fixture: 'arabic', act: list('.chip') },
  ...['garden', 'xyzzy', 'hostile'].map(
    (fixture): Scene => ({
      name: `search-page-${fixture}`,
      view: 'search',
      fixture,
      act: async (page) => void (await page.waitForSelector(`[data-found=${JSON.stringify(fixture)}]`)),
    }),
  ),
  draft('draft-seed'),
  draft('draft-private'),
  draft('draft-unread'),
  draft('draft-edited'),
  draft('draft-edited', click('.draft-own .quiet'), 'draft-removed'),
  draft('draft-edited-full', click('.draft-own .quiet'), 'draft-not-removed'),
  draft('draft-rtl'),
  draft('draft-hostile'),
  draft('draft-seed', click('.draft-own .primary'), 'draft-added'),
  draft('draft-rtl', click('.draft-own .primary'), 'draft-failed'),
  draft('draft-seed', spoilDraft, 'draft-spoilt'),
  draft('draft-own'),
  draft('draft-own-none'),
  draft('draft-gone'),
  draft('draft-edit-gone'),
];

import type { KeyInput, Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProfile, removeProfile } from '../../build/browser/profile.ts';
import { ignoreClosed } from '../../build/browser/real-popup.ts';
import { filesWith } from '../soak/files-with.ts';
import { openPanel } from './harness/open-panel.ts';
import { openSearch } from './harness/open-search.ts';
import { packRecords, toMarkdown } from './harness/packed-records.ts';
import { openPrivateTab } from './harness/private-window.ts';
import { readPopup } from './harness/read-popup.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

/** In the address of every page in the private window, and the title of every page that is opened from there. */
const MARK = 'zqprivate';
/** In the address of a page in a normal window. */
const NORMAL = 'zqnormal';

const STORY = 'https://news.example/2021/story';
const PAPER = 'https://news.example/2021/paper';
const RELATED = 'https://related.example/';
const RECORDS = {
  'story.md': toMarkdown({
    title: 'A story',
    webUrl: STORY,
    images: [{ url: 'https://pictures.example/story.png' }],
    related: [{ title: 'A related story', webUrl: RELATED }],
  }),
  'paper.md': toMarkdown({
    title: 'A paper',
    webUrl: PAPER,
    originalUrl: 'https://doi.org/10.1038/s41524-021-00493-w',
  }),
};

let running: TestBrowser;
let profile: string;
let tab: Page;
beforeAll(async () => {
  const extension = await packRecords(RECORDS);
  profile = makeProfile([{ extension, grants: { isPrivate: true } }], true);
  running = await startBrowser({ extension, profile });
  for (const url of [RELATED, PAPER, 'https://pubmed.ncbi.nlm.nih.gov/']) {
    running.web.answer(url, { body: `<!doctype html><title>${MARK}</title>` });
  }
  await running.tab.goto(`https://normal.example/${NORMAL}`);
  tab = await openPrivateTab(running, `https://private.example/${MARK}`);
});
afterAll(async () => {
  const faults = [...running.faults];
  await running.close();
  const onDisk = { ofPrivate: filesWith(profile, MARK), ofNormal: filesWith(profile, NORMAL) };
  await removeProfile(profile);
  // What was looked for can be found.
  expect({ faults, ...onDisk }).toEqual({
    faults: [],
    ofPrivate: [],
    ofNormal: expect.arrayContaining(['Default/History']),
  });
});

const change = async (settings: object) =>
  (await running.worker()).evaluate((changed) => chrome.storage.local.set(changed), settings);

const visit = (url: string) => tab.goto(`${url}?utm_campaign=${MARK}`);

async function popupAt(url: string): Promise<Page> {
  await visit(url);
  return readPopup(running, tab);
}

const tabs = async () => (await running.worker()).evaluate(() => chrome.tabs.query({}));

/** Does what opens a tab; tells of it, and closes it. */
async function opened(act: () => Promise<unknown>) {
  const before = new Set((await tabs()).map(({ id }) => id));
  const known = new Set(running.browser.targets());
  const isNew = (target: Target) => target.type() === 'page' && target.url().startsWith('https:') && !known.has(target);
  const [target] = await Promise.all([
    running.browser.waitForTarget(isNew, { timeout: 5000 }),
    act().catch(ignoreClosed),
  ]);
  const page = await target.asPage();
  await page.waitForFunction((mark) => document.title === mark, { polling: 'mutation' }, MARK);
  const made = (await tabs()).find(({ id }) => !before.has(id));
  const said = await page.evaluate(() => ({
    seen: document.visibilityState,
    opener,
    referrer: document.referrer,
  }));
  await page.close();
  return { isPrivate: made?.incognito, ...said };
}

const IN_FRONT = { isPrivate: true, seen: 'visible', opener: null, referrer: '' };
const BEHIND = { ...IN_FRONT, seen: 'hidden' };

/** Searches in a view; a link that is found. */
async function searched(view: Page): Promise<string> {
  await openSearch(view);
  await view.waitForSelector('.search-field:focus');
  await view.keyboard.type('paper');
  return '[data-found="paper"] .link-row';
}

/** In a view of a page: leads to a link. */
const LINKS: readonly (readonly [what: string, page: string, lead: (view: Page) => Promise<string>])[] = [
  ['a related link', STORY, async () => 'main .link-row'],
  ['a record that was searched for', STORY, searched],
  [
    'where a paper is found',
    PAPER,
    async (view) => {
      await view.click('[popovertarget="more-menu"]');
      await view.click('#more-menu ::-p-text(Cite)');
      return '.places a';
    },
  ],
];

describe('the popup in a private window', () => {
  test.each(LINKS)('opens %s there', async (_, page, lead) => {
    const popup = await popupAt(page);
    const link = await popup.waitForSelector(await lead(popup));
    expect(await opened(async () => link?.click())).toEqual(IN_FRONT);
  });

  test.each<[how: string, key: KeyInput, seen: object]>([
    ['Ctrl and a click', 'Control', BEHIND],
    ['⌘ and a click', 'Meta', BEHIND],
    ['Shift and a click', 'Shift', IN_FRONT],
  ])('opens a link there by %s', async (_, key, seen) => {
    const popup = await popupAt(STORY);
    await popup.keyboard.down(key);
    expect(await opened(() => popup.click('main .link-row'))).toEqual(seen);
  });

  test('opens a link there by the middle button', async () => {
    const popup = await popupAt(STORY);
    expect(await opened(() => popup.click('main .link-row', { button: 'middle' }))).toEqual(BEHIND);
  });

  test.each<KeyInput>(['Enter', '1'])('opens a link there by the key %s', async (key) => {
    const popup = await popupAt(STORY);
    await popup.focus('main .link-row');
    expect(await opened(() => popup.keyboard.press(key))).toEqual(IN_FRONT);
  });

  test('opens links there behind where the reader wants that, and stays', async () => {
    await change({ links: 'background' });
    const popup = await popupAt(STORY);
    expect(await opened(() => popup.click('main .link-row'))).toEqual(BEHIND);
    expect(popup.isClosed()).toBe(false);
    await change({ links: 'front' });
  });

  test('shows no picture, and offers none', async () => {
    await change({ pictures: true });
    const popup = await popupAt(STORY);
    expect(await popup.$('img')).toBeNull();
    await popup.click('[popovertarget="more-menu"]');
    const items = await popup.$$eval('#more-menu label', (labels) => labels.map((label) => label.textContent));
    expect(items).toEqual([expect.stringContaining('Show the count')]);
    expect(running.web.strayRequests()).toEqual([]);
  });
});

describe('the side panel in a private window', () => {
  let panel: Page;
  beforeAll(async () => {
    await visit(STORY);
    panel = await openPanel({ ...running, tab });
  });

  test.each(LINKS)('opens %s there', async (_, page, lead) => {
    await visit(page);
    await panel.waitForSelector(`h1 ::-p-text(${page === STORY ? 'A story' : 'A paper'})`);
    const link = await panel.waitForSelector(await lead(panel));
    expect(await opened(async () => link?.click())).toEqual(IN_FRONT);
  });

  test('shows no picture', async () => {
    await change({ pictures: true, theme: 'dark' });
    await visit(STORY);
    await panel.waitForSelector('html[data-theme="dark"] h1 ::-p-text(A story)');
    await panel.waitForSelector('main[data-page="read"]');
    expect(await panel.$('img')).toBeNull();
    expect(running.web.strayRequests()).toEqual([]);
  });

  test('opens a link there whose page it can’t see', async () => {
    await visit('https://unseen.example/');
    await panel.waitForSelector('#follow-note');
    const link = await panel.waitForSelector(await searched(panel));
    expect(await opened(async () => link?.click())).toEqual(IN_FRONT);
  });
});

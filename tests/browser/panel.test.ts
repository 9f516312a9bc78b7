import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, PAPER } from './harness/article.ts';
import { openPanel } from './harness/open-panel.ts';
import { until } from './harness/options-page.ts';
import { startPictureTab } from './harness/picture-tab.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { areCountsAllowed } from './harness/switch-counts.ts';
import { stopWorker } from './harness/worker.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OTHER = 'https://news.example/another-story';
const TITLE = 'Better design of deep learning studies can lead to faster transformation of medical practices';
const UNSEEN = 'The panel can’t see which page you moved to.';

const titleOf = (panel: Page) => panel.$eval('h1', (title) => title.textContent ?? '');
const untilTitled = (panel: Page, title: string) => until(title, async () => (await titleOf(panel)) === title);

async function violations(page: Page, theme: string): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({ preload: false }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the side panel', () => {
  let running: TestBrowser;
  let panel: Page;
  beforeAll(async () => {
    running = await startBrowser({ grants: { api: ['tabs'] } });
    await running.tab.goto(ARTICLE.web);
    panel = await openPanel(running);
  });
  afterAll(() => running.close());

  /** Turns the collection of the package off or on, until the panel says what is known then, behind what is open. */
  async function switchExample(isOn: boolean): Promise<void> {
    const title = isOn ? TITLE : 'No record for this page';
    await (await running.worker()).evaluate(
      (on) => chrome.storage.local.set({ collections: [{ id: 'example', isOn: on }] }),
      isOn,
    );
    await until(title, async () => (await panel.$eval('main[data-page] h1', (one) => one.textContent)) === title);
  }

  test('opens from the popup with what is known of the page', async () => {
    expect(await titleOf(panel)).toBe(TITLE);
    expect(await panel.$eval('body', (body) => body.dataset.ready)).toBe('found');
    expect(await panel.$('header [aria-label="Side panel"]')).toBeNull();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await panel.waitForSelector('main[data-page="read"]');
  });

  test('leads to a topic, to a citation, and back by Alt+←', async () => {
    await panel.click('.chip');
    await panel.waitForSelector('main[data-found="newest"] .links a');
    expect(await panel.$eval('header:not([hidden]) h1', (title) => title.textContent)).toBe('Machine Learning');
    const back = async () => {
      await panel.keyboard.down('Alt');
      await panel.keyboard.press('ArrowLeft');
      await panel.keyboard.up('Alt');
      await panel.waitForSelector('main[data-page]:not([hidden])');
    };
    await back();
    await panel.click('[popovertarget="more-menu"]');
    await panel.click('#more-menu ::-p-text(Cite)');
    await panel.waitForSelector('.cite');
    expect(await panel.$eval('.cite textarea', (field) => field.value)).toMatch(
      /^Better design of deep learning studies/,
    );
    await back();
    expect(await titleOf(panel)).toBe(TITLE);
  });

  test('without the permission it says that it can’t see another page, and sees it after the button was clicked', async () => {
    await running.tab.goto(PAPER);
    await untilTitled(panel, UNSEEN);
    expect(await areCountsAllowed(running)).toBe(false);
    const popup = await openPopup(running, running.tab);
    await until('the paper in the panel', async () => (await titleOf(panel)) !== UNSEEN);
    await closePopup(popup);
    expect(await panel.$eval('.header-text', (text) => text.textContent)).toContain('listed as related');
  });

  test('without the permission it sees a tab again in which the button was clicked', async () => {
    const second = await running.openTab(OTHER);
    await untilTitled(panel, UNSEEN);
    await running.tab.bringToFront();
    await until('the paper again', async () => (await titleOf(panel)) !== UNSEEN);
    await second.close();
  });

  test('without the permission it reads a page of the same site again when the rest of it has come', async () => {
    const late = new URL('/late', PAPER).href;
    let finish: (text: string) => void = () => undefined;
    const rest = new Promise<string>((resolve) => {
      finish = resolve;
    });
    running.web.answer(late, { body: '<!doctype html><title>Late</title><p>', rest });
    await running.tab.evaluate((url) => location.assign(url), late);
    await untilTitled(panel, 'No record for this page');
    await panel.waitForSelector('main[data-page="read"]');
    finish('<a href="https://doi.org/10.5555/late">A late paper</a>');
    await panel.waitForSelector('main ::-p-text(A late paper)');
  });

  test('searches all the same', async () => {
    await running.tab.goto(OTHER);
    await untilTitled(panel, UNSEEN);
    await panel.click('header [aria-label="Search"]');
    await panel.waitForSelector('.search-field:focus');
    await panel.keyboard.type('deep learning');
    await panel.waitForSelector('[data-found="deep learning"] .link-title');
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('main:not([hidden]) .primary');
  });

  test('follows once the reader lets it', async () => {
    await panel.click('::-p-text(Let it follow…)');
    await untilTitled(panel, 'No record for this page');
    expect(await areCountsAllowed(running)).toBe(true);
    await running.tab.goto(ARTICLE.web);
    await untilTitled(panel, TITLE);
    await running.tab.goto('chrome://version/');
    await untilTitled(panel, 'This page can’t be checked');
    const second = await running.openTab(ARTICLE.amp);
    await untilTitled(panel, TITLE);
    await second.close();
  });

  test('follows a page that changes its address by itself, and after the background has slept', async () => {
    await running.tab.bringToFront();
    await running.tab.goto(`${new URL(ARTICLE.web).origin}/news/20210205/Another-story.aspx`);
    await untilTitled(panel, 'No record for this page');
    await stopWorker(running);
    await running.tab.evaluate((path) => history.pushState(null, '', path), new URL(ARTICLE.web).pathname);
    await untilTitled(panel, TITLE);
  });

  test('says that it knows a page by its address alone, and reads it once the button was clicked', async () => {
    const copy = 'https://copy.example/a';
    running.web.answer(copy, {
      body: `<!doctype html><title>Copy</title><link rel="canonical" href="${ARTICLE.web}"><p>`,
    });
    await running.tab.goto(copy);
    await panel.waitForSelector('main ::-p-text(Only the address was checked.)');
    expect(await titleOf(panel)).toBe('No record for this page');
    const popup = await openPopup(running, running.tab);
    await untilTitled(panel, TITLE);
    expect(await panel.$eval('.header-text', (text) => text.textContent)).toContain('the address the page names');
    await closePopup(popup);
    await running.tab.goto(ARTICLE.web);
  });

  test('takes a theme that the reader chooses elsewhere', async () => {
    await (await running.worker()).evaluate(() => chrome.storage.local.set({ theme: 'dark' }));
    await panel.waitForSelector('html[data-theme="dark"]');
    await (await running.worker()).evaluate(() => chrome.storage.local.set({ theme: 'system' }));
    await panel.waitForSelector('html[data-theme="system"]');
  });

  test('keeps an open search when a theme is chosen, and when collections come or go', async () => {
    await untilTitled(panel, TITLE);
    await panel.click('header:not([hidden]) [aria-label="Search"]');
    const field = await panel.waitForSelector('.search-field:focus');
    await panel.keyboard.type('deep');
    await panel.waitForSelector('[data-found="deep"] .link-title');
    const expectOpen = async () => expect(await field?.evaluate((one) => one === document.activeElement)).toBe(true);
    const worker = await running.worker();
    await worker.evaluate(() => chrome.storage.local.set({ theme: 'dark' }));
    await panel.waitForSelector('html[data-theme="dark"]');
    await expectOpen();
    await worker.evaluate(() => chrome.storage.local.set({ theme: 'system' }));
    for (const isOn of [false, true]) {
      await switchExample(isOn);
      await expectOpen();
    }
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('main:not([hidden]) .article');
    expect(await titleOf(panel)).toBe(TITLE);
  });

  test('keeps an open search at other addresses of the article, and closes it on another page', async () => {
    await untilTitled(panel, TITLE);
    await panel.click('header:not([hidden]) [aria-label="Search"]');
    const field = await panel.waitForSelector('.search-field:focus');
    const changeAddress = (end: string) => running.tab.evaluate((to) => history.pushState(null, '', to), end);
    for (const end of ['#comments', '?utm_source=news', '#:~:text=design']) {
      await changeAddress(end);
      // What the panel shows after this, it shows of the new address.
      for (const isOn of [false, true]) await switchExample(isOn);
      expect(await field?.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    await changeAddress('#!/b');
    await panel.waitForSelector('main[data-page]:not([hidden])');
    expect(await panel.$('.search-field')).toBeNull();
    await running.tab.goto(ARTICLE.web);
  });

  test.each(['light', 'dark'])('axe finds nothing wrong in the %s theme', async (theme) => {
    await untilTitled(panel, TITLE);
    expect(await violations(panel, theme)).toEqual([]);
  });

  test('stops following when the permission is taken back', async () => {
    await running.tab.goto(OTHER);
    await untilTitled(panel, 'No record for this page');
    await panel.click('[popovertarget="more-menu"]');
    await panel.click('#more-menu input');
    await untilTitled(panel, UNSEEN);
  });

  test('what it showed counts for no offer: only popups on an article do', async () => {
    const { openings = 0 } = await (await running.worker()).evaluate(() => chrome.storage.local.get('openings'));
    expect(openings).toBe(2); // The two popups on an article.
  });

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});

test.each(['light', 'dark'])('axe finds nothing wrong in the pictures of panel and welcome page, %s', async (theme) => {
  const pictures = await startPictureTab();
  try {
    for (const fixture of ['panel-cannot-see', 'panel', 'panel-arabic'])
      expect(await violations(await pictures.show(fixture, 320, 'panel'), theme), fixture).toEqual([]);
    for (const fixture of ['welcome', 'welcome-pinned'])
      expect(await violations(await pictures.show(fixture, 720, 'welcome'), theme), fixture).toEqual([]);
    expect(pictures.faults).toEqual([]);
  } finally {
    await pictures.close();
  }
});

test('the panel shows the excerpt of every link, and no switch for them', async () => {
  const pictures = await startPictureTab();
  try {
    const page = await pictures.show('panel', 400, 'panel');
    await page.click('.links-all');
    const shown = await page.$$eval('.links li', (rows) =>
      rows.map((row) => row.querySelector('.link-excerpt') !== null),
    );
    expect(shown.length).toBe(39);
    expect(shown.filter(Boolean).length).toBeGreaterThan(20);
    expect(await page.$('.section-heading .quiet')).toBeNull();
  } finally {
    await pictures.close();
  }
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, PAPER } from './harness/article.ts';
import { openPanel } from './harness/open-panel.ts';
import { startPictureTab } from './harness/picture-tab.ts';
import { readPopup } from './harness/read-popup.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';
import { violations } from './harness/violations.ts';

/* What a reader does with it is tested in both browsers: see reader/panel.test.ts. */
describe('the side panel', () => {
  let running: TestBrowser;
  let panel: Page;
  beforeAll(async () => {
    running = await startSharedBrowser();
    await running.tab.goto(ARTICLE.web);
    panel = await openPanel(running);
    await panel.waitForSelector('main[data-page="read"]');
  });
  afterAll(() => running.close());

  test('is not wider than it is made, and leads to no other', async () => {
    expect(await panel.$eval('body', (body) => body.dataset.ready)).toBe('found');
    expect(await panel.$('header [aria-label="Side panel"]')).toBeNull();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('axe finds nothing wrong', async () => {
    expect(await violations(panel)).toEqual([]);
  });

  /* In Firefox another page of the site is another page: the panel can't see it. */
  test('without the permission it reads a page of the same site again when the rest of it has come', async () => {
    const late = new URL('/late', PAPER).href;
    let finish: (text: string) => void = () => undefined;
    const rest = new Promise<string>((resolve) => {
      finish = resolve;
    });
    await running.tab.goto(PAPER);
    await closePopup(await readPopup(running, running.tab));
    running.web.answer(late, { body: '<!doctype html><title>Late</title><p>', rest });
    await running.tab.evaluate((url) => location.assign(url), late);
    await panel.waitForSelector('h1 ::-p-text(No record for this page)');
    await panel.waitForSelector('main[data-page="read"]');
    finish('<a href="https://doi.org/10.5555/late">A late paper</a>');
    await panel.waitForSelector('main ::-p-text(A late paper)');
  });

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});

test('axe finds nothing wrong in the pictures of panel and welcome page', async () => {
  const pictures = await startPictureTab();
  try {
    for (const fixture of ['panel-cannot-see', 'panel', 'panel-arabic'])
      expect(await violations(await pictures.show(fixture, 320, 'panel')), fixture).toEqual([]);
    for (const fixture of ['welcome', 'welcome-pinned'])
      expect(await violations(await pictures.show(fixture, 720, 'welcome')), fixture).toEqual([]);
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

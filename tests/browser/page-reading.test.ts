import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, linesOf } from './harness/article.ts';
import { addRecord } from './harness/options-page.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import { shiftScore } from './harness/shift-score.ts';
import type { TestBrowser } from './harness/start-browser.ts';

let running: TestBrowser;
beforeAll(async () => {
  running = await startSharedBrowser();
});
afterAll(async () => {
  expect(running.faults).toEqual([]);
  await running.close();
});

/** Where the title, the rows and the first links of a view begin. */
const placesIn = (popup: Page) =>
  popup.$$eval('.header-name, h1, .rows, .section:first-of-type a', (found) =>
    found.map((one) => one.getBoundingClientRect().top),
  );

/** Opens the popup on a page with that head and body; what it shows at first and once the page was read. */
async function readAt(url: string, head: string, body = '') {
  running.web.answer(url, { body: `<!doctype html><title>A page</title>${head}<p>${body}` });
  await running.tab.goto(url);
  const popup = await openPopup(running, running.tab);
  const before = { places: await placesIn(popup), lines: await linesOf(popup) };
  await popup.waitForSelector('main[data-page="read"]');
  return { popup, before, after: { places: await placesIn(popup), lines: await linesOf(popup) } };
}

describe('what the page itself says moves nothing', () => {
  const canonical = (url: string) => `<link rel="canonical" href="${url}">`;
  const papers = (count: number) =>
    Array.from({ length: count }, (_, n) => `<a href="https://doi.org/10.5555/${n}">Paper ${n}</a>`).join(' ');
  const OTHER = 'https://garden.example/2021/04/07/a-story';
  beforeAll(() => addRecord(running, 'Garden', { title: 'As the garden tells it', webUrl: OTHER }));

  test.each([
    ['its papers', ARTICLE.web, '', papers(1), 'Papers this page links to 1'],
    ['more papers than there is room for', ARTICLE.web, '', papers(10), 'Papers this page links to 10'],
    [
      'a probable match, confirmed',
      `${ARTICLE.web}?driver=mgg`,
      canonical(ARTICLE.web),
      '',
      'Example · confirmed match',
    ],
    ['a match in another collection', ARTICLE.web, canonical(OTHER), '', 'Other records of this page 1'],
  ])('%s', async (_, url, head, body, said) => {
    const { popup, before, after } = await readAt(url, head, body);
    expect(after.places).toEqual(before.places);
    expect(after.lines).toContain(said);
    expect(await shiftScore(popup)).toBe(0);
    await closePopup(popup);
  });

  test('a match that came late is one click away, and the first one after it', async () => {
    const { popup } = await readAt(ARTICLE.web, canonical(OTHER));
    const title = () => popup.$eval('h1', (shown) => shown.textContent);
    await popup.click('.late-match');
    await popup.waitForSelector('.switcher');
    expect(await title()).toBe('As the garden tells it');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Garden');
    expect(await popup.$('.late-match')).toBeNull();
    await popup.click('.switcher [aria-pressed="false"]');
    expect(await title()).toMatch(/^Better design/);
    await closePopup(popup);
  });

  test('nor does what the reader hid before', async () => {
    const { popup } = await readAt(ARTICLE.web, canonical(OTHER));
    await popup.click('.late-match');
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu ::-p-text(Not this article)');
    await popup.waitForSelector('main > .note:first-child');
    await closePopup(popup);
    const again = await readAt(ARTICLE.web, canonical(OTHER));
    expect(again.after.places).toEqual(again.before.places);
    expect(again.after.lines).toContain('Hidden on this page. Undo · Copy report');
    expect(await shiftScore(again.popup)).toBe(0);
    await closePopup(again.popup);
  });

  test('nor does it once the count is offered', async () => {
    const { popup, before, after } = await readAt(ARTICLE.web, '', papers(10));
    expect(after.places).toEqual(before.places);
    await popup.waitForSelector('main:has(.tag) + .offer');
    expect(await shiftScore(popup)).toBe(0);
    await closePopup(popup);
  });
});

test('a page that is too busy to be read holds nothing up', async () => {
  running.web.answer('https://busy.example/a', { body: '<!doctype html><title>Busy</title><p>' });
  const tab = await running.openTab('https://busy.example/a');
  await tab.evaluate(() =>
    setTimeout(() => {
      const end = performance.now() + 2500;
      while (performance.now() < end);
    }, 50),
  );
  const popup = await openPopup(running, tab);
  expect(await linesOf(popup)).toContain('No record for this page');
  await popup.waitForSelector('main[data-page="read"]');
  await closePopup(popup);
  await tab.close();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, linesOf } from './harness/article.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(async () => {
  expect(running.faults).toEqual([]);
  await running.close();
});

test('the papers that a page links to are listed below its context, and shift nothing', async () => {
  running.web.answer(ARTICLE.web, {
    body: `<!doctype html><title>A page</title><p><a href="https://doi.org/10.5555/1">A paper</a>`,
  });
  await running.tab.goto(ARTICLE.web);
  const popup = await openPopup(running, running.tab);
  const places = () =>
    popup.$$eval('h1, .rows, .section:first-of-type a', (found) => found.map((one) => one.getBoundingClientRect().top));
  const before = await places();
  await popup.waitForSelector('main[data-page="read"]');
  expect(await places()).toEqual(before);
  expect((await linesOf(popup)).indexOf('Papers this page links to 1')).toBeGreaterThan(
    (await linesOf(popup)).indexOf('Related 1'),
  );
  await closePopup(popup);
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

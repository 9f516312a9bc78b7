import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { ARTICLE } from './harness/article.ts';
import { addCollection, openOptions, titleAt } from './harness/options-page.ts';
import { popupAt } from './harness/popup-at.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';
import { stopWorker } from './harness/worker.ts';

let running: TestBrowser;
beforeAll(async () => {
  running = await startSharedBrowser();
});
afterAll(() => running.close());

test('where the browser refuses its database, the other collections answer all the same', async () => {
  await addCollection(await openOptions(running), 'Roses');
  expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
  await stopWorker(running);
  await running.tab.goto(ARTICLE.web);
  const woken = await popupAt(running, 'about:blank');
  await closePopup(woken);
  const worker = await running.worker();
  await worker.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  expect(await titleAt(running, ARTICLE.web)).toMatch(/^Better design of deep learning studies/);
  const popup = await popupAt(running, 'https://news.example/Roses');
  const text = await popup.$eval('main', (main) => main.textContent);
  await closePopup(popup);
  expect(text).toMatch(/Roses/);
  expect(text).not.toMatch(/No record for this page/);
  expect(running.faults).toEqual([]);
});

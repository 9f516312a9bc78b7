import { keep } from '../../../build/fixture/in-page.ts';
import type { KeptData } from '../../../build/fixture/kept-data.ts';
import { pageInside } from '../harness/compiler-in-page.ts';
import type { TestBrowser } from '../harness/start-browser.ts';
import { stopWorker } from '../harness/worker.ts';

/** Gives the extension what another version kept, and nothing else, as if it had been put in that one's place. */
export async function startOn(running: TestBrowser, data: KeptData): Promise<void> {
  for (const open of await running.browser.pages()) {
    if (open.url().startsWith('chrome-extension:')) await open.close();
  }
  await stopWorker(running);
  const page = await pageInside(running);
  await page.evaluate(async (name) => {
    const removing = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => {
      removing.onsuccess = resolve;
    });
    await chrome.storage.local.clear();
  }, data.database.name);
  await keep(page, data);
  await page.close();
  await startAnew(running);
}

/** Does what is done after each install and start: the background begins with nothing in memory, and leftovers are removed. */
export async function startAnew(running: TestBrowser): Promise<void> {
  await stopWorker(running);
  const page = await pageInside(running);
  await page.evaluate(() => inside.removeLeftovers());
  await page.close();
}

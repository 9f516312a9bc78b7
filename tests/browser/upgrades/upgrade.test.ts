import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { closePopup } from '../../../build/browser/real-popup.ts';
import { fixtureVersions, readFixture } from '../../../build/fixture/fixture-files.ts';
import { addRecord, PAGES } from '../../../build/fixture/stored-by-reader.ts';
import { linesOf } from '../harness/article.ts';
import { pageInside } from '../harness/compiler-in-page.ts';
import { namesOn, openOptions } from '../harness/options-page.ts';
import { popupAt } from '../harness/popup-at.ts';
import { readPopup } from '../harness/read-popup.ts';
import { startBrowser, type TestBrowser } from '../harness/start-browser.ts';
import { startOn } from './upgraded.ts';

const SECOND = 'https://balcony.example/2021/second';

let running: TestBrowser;
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running.close());

/** What the popup says on a page, its first lines. */
async function contextAt(url: string): Promise<string[]> {
  const popup = await popupAt(running, url);
  const lines = await linesOf(popup);
  await closePopup(popup);
  return lines.slice(0, 2);
}

test('there is a fixture of the first release on', () => expect(fixtureVersions()).toContain('0.1.0'));

describe.each(fixtureVersions())('what version %s kept', (version) => {
  test('opens: settings, hidden matches, and collections of each origin', async () => {
    const kept = readFixture(version);
    await startOn(running, kept);

    const options = await openOptions(running);
    expect(await namesOn(options)).toEqual(['Of files', 'Of a host', 'My records', 'Example']);
    const chosen = await options.$$eval('[role="radiogroup"] :checked', (all) =>
      all.map((one) => (one as HTMLInputElement).value),
    );
    expect(chosen).toEqual(['background', 'dark']);
    expect(await options.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    const text = await linesOf(options);
    expect(text).toContain('on 1 page');
    expect(text.join('\n')).not.toMatch(/newer version/);

    expect(await contextAt(PAGES.imported)).toEqual(['Of files · matched by address', 'Imported']);
    expect(await contextAt(PAGES.subscribed)).toEqual(['Of a host · matched by address', 'Subscribed']);
    expect(await contextAt(PAGES.own)).toEqual(['My records · matched by address', expect.any(String)]);
    expect(await contextAt(PAGES.hidden)).toContain('Hidden on this page. Undo · Copy report');

    const page = await pageInside(running);
    const folders = await page.evaluate(async () => {
      const list = await inside.loadCollections();
      return Promise.all(
        list.flatMap((item) => ('folder' in item ? inside.storedPaths(item.folder).then((paths) => paths.length) : [])),
      );
    });
    expect(folders.reduce((sum, count) => sum + count, 0)).toBe(kept.database.files.length);
    expect(await page.evaluate(() => chrome.storage.local.get())).toEqual(kept.local);
    expect(running.faults).toEqual([]);
  });

  test('goes on: a record is added to those that were there', async () => {
    await startOn(running, readFixture(version));
    await running.tab.goto(SECOND);
    await addRecord(running.browser, await readPopup(running, running.tab));
    expect(await contextAt(SECOND)).toEqual(['My records · matched by address', 'second']);
    expect(await contextAt(PAGES.own)).toEqual(['My records · matched by address', expect.any(String)]);
  });
});

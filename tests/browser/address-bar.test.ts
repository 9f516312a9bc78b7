import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggestionsOf } from '../../src/background/suggestions.ts';
import { RECORDS } from './attack/attack-records.ts';
import { linesOf, PAPER } from './harness/article.ts';
import { BEES, GARDEN_RECORDS, ROOFS } from './harness/garden-records.ts';
import { packRecords } from './harness/packed-records.ts';
import { popupAt } from './harness/popup-at.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { stopWorker } from './harness/worker.ts';

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser({ extension: await packRecords(GARDEN_RECORDS) });
});
afterAll(() => running.close());

/** What the address bar is told after the keyword and a text: by the background's own listener, as the browser calls it. */
async function suggested(text: string): Promise<{ first: string; others: chrome.omnibox.SuggestResult[] }> {
  return (await running.worker()).evaluate(async (typed) => {
    let first = '';
    const real = chrome.omnibox.setDefaultSuggestion;
    chrome.omnibox.setDefaultSuggestion = (suggestion: chrome.omnibox.DefaultSuggestResult): Promise<void> => {
      first = suggestion.description;
      // Throws where the description is no XML.
      return (real as (suggestion: chrome.omnibox.DefaultSuggestResult) => Promise<void>).call(
        chrome.omnibox,
        suggestion,
      );
    };
    const { onInputChanged } = chrome.omnibox as unknown as {
      onInputChanged: { dispatch: (text: string, suggest: (others: chrome.omnibox.SuggestResult[]) => void) => void };
    };
    const others = await new Promise<chrome.omnibox.SuggestResult[]>((resolve) =>
      onInputChanged.dispatch(typed, resolve),
    );
    chrome.omnibox.setDefaultSuggestion = real;
    return { first, others };
  }, text);
}

/** Presses Enter after a text, and waits for the tab that opens. */
async function opened(text: string, url: RegExp) {
  const [target] = await Promise.all([
    running.browser.waitForTarget((found) => found.type() === 'page' && url.test(found.url()), { timeout: 5000 }),
    (await running.worker()).evaluate((typed) => {
      const { onInputEntered } = chrome.omnibox as unknown as {
        onInputEntered: { dispatch: (text: string, where: string) => void };
      };
      onInputEntered.dispatch(typed, 'newForegroundTab');
    }, text),
  ]);
  const page = await target.page();
  if (page === null) throw new Error('opened in something that is no tab');
  // A page that is just opening does not know its address yet.
  return Object.assign(page, { opened: target.url() });
}

/** Chooses an item of the context menu, and waits for the search that opens. */
async function chosen(info: object, isPrivate = false) {
  const [target] = await Promise.all([
    running.browser.waitForTarget((found) => found.type() === 'page' && /\/search\.html/.test(found.url()), {
      timeout: 5000,
    }),
    (await running.worker()).evaluate(
      (click, incognito) => {
        const { onClicked } = chrome.contextMenus as unknown as {
          onClicked: { dispatch: (info: object, tab: object) => void };
        };
        onClicked.dispatch(click, { incognito });
      },
      info,
      isPrivate,
    ),
  ]);
  const page = await target.page();
  if (page === null) throw new Error('the search opened in something that is no tab');
  await page.waitForSelector('main[data-found]');
  return page;
}

describe('the address bar', () => {
  test('suggests the best record in place of what is typed, and the others below', async () => {
    expect(await suggested('garden')).toEqual({
      first: 'Bees in the garden <dim>· Beds &amp; Borders</dim>',
      others: [{ content: ROOFS, description: 'Roofs in the garden <dim>· Beds &amp; Borders</dim>' }],
    });
  });

  test('suggests a hostile title as text that is XML', async () => {
    const { first, others } = await suggested('slug');
    expect(first).toBe(
      'Slugs &lt;match&gt;&amp; &quot;quoted&quot;&lt;/match&gt; evil <dim>· Beds &amp; Borders</dim>',
    );
    expect(others).toEqual([]);
  });

  test('takes the description of every record that means harm', async () => {
    const descriptions = RECORDS.flatMap(({ text, title }) => {
      const listing = { id: 'a', title, webUrl: 'https://news.example/a', provider: { name: text } };
      return suggestionsOf({ rows: [{ listing, collections: [] }] }, 'xml').map(({ description }) => description);
    });
    const refused = await (await running.worker()).evaluate(async (all) => {
      const found: string[] = [];
      const describe = async (description: string) => {
        const set = chrome.omnibox.setDefaultSuggestion as (one: chrome.omnibox.DefaultSuggestResult) => Promise<void>;
        await set.call(chrome.omnibox, { description }).catch(() => found.push(description));
      };
      // Each of them is read in another process: together they are XML where each is.
      while (all.length > 0) await describe(all.splice(0, 100).join(' '));
      await describe('<no-xml');
      return found;
    }, descriptions);
    expect(refused).toEqual(['<no-xml']);
    expect(descriptions.length).toBe(RECORDS.length);
  });

  test.each([
    ['', 'Find a record by its words'],
    ['  ', 'Find a record by its words'],
    ['xyzzyqwv', 'No record has these words'],
    ['<&"\u0000\uD800', 'No record has these words'],
    ['x'.repeat(20_000), 'No record has these words'],
  ])('says what is so where nothing is found: %j', async (text, first) => {
    expect(await suggested(text)).toEqual({ first, others: [] });
  });

  test('opens a suggestion that was chosen', async () => {
    const page = await opened(ROOFS, /\/2021\/roofs$/);
    expect(page.opened).toBe(ROOFS);
    await page.close();
  });

  test('opens the best record for a text, also after the worker was stopped', async () => {
    await stopWorker(running);
    await popupAt(running, BEES);
    const page = await opened('garden roofs', /\/2021\/roofs$/);
    expect(page.opened).toBe(ROOFS);
    await page.close();
  });

  test.each(['xyzzyqwv', 'javascript:alert(1)//xyzzyqwv'])('opens the search where there is none: %s', async (text) => {
    const page = await opened(text, /\/search\.html/);
    await page.waitForSelector('main[data-found]');
    expect(await page.$eval('.search-field', (field) => (field as HTMLInputElement).value)).toBe(text);
    expect((await linesOf(page)).join()).toContain('Nothing found for');
    await page.close();
  });
});

describe('the context menu', () => {
  test('was made when the extension was installed', async () => {
    const ids = ['find-selection', 'find-link'];
    const worker = await running.worker();
    // The browser has no list of them; changing one that is not there fails.
    await worker.evaluate((made) => Promise.all(made.map((id) => chrome.contextMenus.update(id, {}))), ids);
    await expect(worker.evaluate(() => chrome.contextMenus.update('no-such', {}))).rejects.toThrow('no-such');
  });

  test('searches for the selected words', async () => {
    const page = await chosen({ menuItemId: 'find-selection', selectionText: ' bees in gardens ' });
    expect(await page.$$eval('.links a', (links) => links.map((link) => link.href))).toEqual([BEES, ROOFS]);
    await page.close();
  });

  test('finds the article of a link by its address', async () => {
    const page = await chosen({ menuItemId: 'find-link', linkUrl: `${ROOFS}?utm_source=x#top` });
    expect(await page.$$eval('.links a', (links) => links.map((link) => link.href))).toEqual([ROOFS]);
    await page.close();
  });

  test('finds who lists the paper that a link leads to, as the popup on it does', async () => {
    const page = await chosen({ menuItemId: 'find-link', linkUrl: PAPER });
    expect(await page.$$eval('.links a', (links) => links.map((link) => link.href))).toEqual([
      'https://news.example/2021/hives',
    ]);
    expect(await linesOf(page)).toContain('Listed as related by 1 record');
    await page.close();
  });

  test('says of a link that nobody knows what was looked for', async () => {
    const page = await chosen({ menuItemId: 'find-link', linkUrl: 'https://nobody.example/xyzzyqwv' });
    expect(await linesOf(page)).toContain('No record is of this article, and none lists it as related.');
    await page.close();
  });

  test('cuts what is endless', async () => {
    const page = await chosen({ menuItemId: 'find-selection', selectionText: 'garden '.repeat(100_000) });
    expect(await page.$eval('.search-field', (field) => (field as HTMLInputElement).value.length)).toBe(4096);
    await page.close();
  });

  test('hands the words of a private window over in memory: no address holds them', async () => {
    const page = await chosen({ menuItemId: 'find-selection', selectionText: 'bees' }, true);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.$eval('.search-field', (field) => (field as HTMLInputElement).value)).toBe('bees');
    expect(await (await running.worker()).evaluate(() => chrome.storage.session.get())).toEqual({});
    expect(await (await running.worker()).evaluate(() => chrome.storage.local.get())).not.toHaveProperty(
      'pendingWords',
    );
    await page.close();
  });
});

test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));

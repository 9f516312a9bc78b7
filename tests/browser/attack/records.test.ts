import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePopup } from '../../../build/browser/real-popup.ts';
import { suggestionsOf } from '../../../src/background/suggestions.ts';
import { someOfEach } from '../../attack/corpus/attacks.ts';
import { CANARY_HOST } from '../../attack/corpus/canary.ts';
import { faultsOf } from '../../attack/faults-of.ts';
import { wrongShown } from '../../attack/what-is-wrong.ts';
import { ARTICLE, linesOf } from '../harness/article.ts';
import { buttonOf } from '../harness/button-of.ts';
import { startHost } from '../harness/collection-host.ts';
import { pageInside } from '../harness/compiler-in-page.ts';
import { popupAt } from '../harness/popup-at.ts';
import { startBrowser, type TestBrowser } from '../harness/start-browser.ts';
import { attackZip, MIXED, MIXED_ATTACKS, RECORDS, shown } from './attack-records.ts';
import { lookInside } from './look-inside.ts';

/** A limit for what hangs: a busy machine takes its time. */
const LONG = 180_000;

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser({ grants: { api: ['tabs'] } });
  const host = await startHost(new Map([['attacks.zip', attackZip()]]));
  const page = await pageInside(running);
  const address = host.address.replace('collection.json', 'attacks.zip');
  const outcome = await page.evaluate(
    (at) =>
      inside.runJob({ id: 'attacks', name: 'N', origin: { kind: 'records', address: at } }, () => undefined).outcome,
    address,
  );
  expect(outcome).toMatchObject({ state: 'done', collection: { header: { records: RECORDS.length } } });
  await host.close();
  await page.close();
}, LONG);
afterAll(async () => {
  expect(running.web.requests().filter((url) => url.includes(CANARY_HOST))).toEqual([]);
  expect(running.faults).toEqual([]);
  await running.close();
});

test(
  'the popup on a page with sixty of them shows text and nothing else, whichever is chosen',
  async () => {
    const popup = await lookInside(await popupAt(running, MIXED));
    const { titles, faults } = await popup.evaluate(() => inView.eachMatch());
    expect(faults).toEqual([]);
    const texts = MIXED_ATTACKS.map(({ text }) => text);
    expect([...titles].sort()).toEqual(shown(RECORDS.filter(({ text }) => texts.includes(text))));
    await popup.click(`.chips ::-p-text(attacks)`);
    await popup.waitForSelector('main[data-found] .link-row');
    for (let pages = 0; pages < 4; pages++) expect(await popup.evaluate(() => inView.showMore())).toBe(true);
    const list = await popup.evaluate(() => inView.wholeList());
    expect([list.faults, list.titles.length]).toEqual([[], 100]);
    const { title } = await buttonOf(running, running.tab);
    expect(wrongShown(title)).toBe('');
    await closePopup(popup);
  },
  LONG,
);

async function openSearch(query = ''): Promise<Page> {
  const page = await running.browser.newPage();
  await page.goto(`chrome-extension://${running.extension.id}/search.html${query}`);
  await page.waitForSelector('main[data-found]');
  return lookInside(page);
}

test(
  'what stands in the address of the search page is words, too',
  async () => {
    const page = await openSearch();
    const look = async ({ text }: { text: string }) => {
      await page.goto(
        `chrome-extension://${running.extension.id}/search.html?${new URLSearchParams({ q: text })}#${encodeURI(text.replace(/\p{Cs}/gu, ''))}`,
      );
      await page.waitForSelector('main[data-found]');
      return (await lookInside(page)).evaluate(() => inView.wrongInView());
    };
    expect(await faultsOf(someOfEach(1), look)).toEqual([]);
    await page.close();
  },
  LONG,
);

/** What the address bar says of every record, as the background makes it. */
const DESCRIPTIONS = RECORDS.flatMap(({ text, title }) => {
  const listing = { id: 'a', title, webUrl: 'https://news.example/a', provider: { name: text } };
  const answer = {
    rows: [{ listing, collections: [] }],
    total: 1,
    failures: [],
    collections: 1,
    records: 1,
    searched: 1,
  };
  return suggestionsOf(answer, 'xml').map(({ description }) => description);
});

test(
  'the address bar takes the description of every record, and suggests some for whatever is typed',
  async () => {
    const refused = await (await running.worker()).evaluate(
      async (descriptions, texts) => {
        const { onInputChanged } = chrome.omnibox as unknown as {
          onInputChanged: {
            dispatch: (text: string, suggest: (others: chrome.omnibox.SuggestResult[]) => void) => void;
          };
        };
        const found: string[] = [];
        // Rejects where the description is no XML.
        const describe = async (description: string) => {
          const set = chrome.omnibox.setDefaultSuggestion as (
            one: chrome.omnibox.DefaultSuggestResult,
          ) => Promise<void>;
          await set.call(chrome.omnibox, { description }).catch(() => found.push(description));
        };
        // Each of them is read in another process: together they are XML where each is.
        while (descriptions.length > 0) await describe(descriptions.splice(0, 20).join(' '));
        await describe('<no-xml');
        for (const text of texts) {
          const others = await new Promise<chrome.omnibox.SuggestResult[]>((done) =>
            onInputChanged.dispatch(text, done),
          );
          if (others.length > 0) await describe(others.map(({ description }) => description).join(' '));
        }
        return found;
      },
      DESCRIPTIONS,
      someOfEach(8).map(({ text }) => text),
    );
    expect(refused).toEqual(['<no-xml']);
    expect(DESCRIPTIONS.length).toBe(RECORDS.length);
  },
  LONG,
);

test('afterwards the rest still works', async () => {
  const rules = await (await running.worker()).evaluate(
    () =>
      new Promise<string>((done) =>
        chrome.declarativeContent.onPageChanged.getRules((found) => done(JSON.stringify(found[0]?.conditions))),
      ),
  );
  // Chromium took them all: one that it can't read would have left none.
  expect(rules.split('|').length).toBeGreaterThan(1000);
  const popup = await popupAt(running, ARTICLE.web);
  expect((await linesOf(popup)).join('\n')).toContain('Better design of deep learning studies');
  await closePopup(popup);
});

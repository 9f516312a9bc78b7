import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePopup } from '../../../build/browser/real-popup.ts';
import { displayText } from '../../../src/record/display-text.ts';
import { validateRecord } from '../../../src/record/validate-record.ts';
import { ATTACKS, KINDS, TEXTS } from '../../attack/corpus/attacks.ts';
import { CANARY_HOST } from '../../attack/corpus/canary.ts';
import { faultsOf } from '../../attack/faults-of.ts';
import { wrongShown } from '../../attack/what-is-wrong.ts';
import { ARTICLE, linesOf } from '../harness/article.ts';
import { buttonOf } from '../harness/button-of.ts';
import { startHost } from '../harness/collection-host.ts';
import { pageInside } from '../harness/compiler-in-page.ts';
import { popupAt } from '../harness/popup-at.ts';
import { startBrowser, type TestBrowser } from '../harness/start-browser.ts';
import { attackZip, pageOf, tokenOf, topicOf } from './attack-records.ts';
import { lookInside } from './look-inside.ts';

/** The titles that the records have on the screen. A text that nobody sees makes no record. */
const RECORDS = ATTACKS.flatMap(({ kind, text }) => {
  const { record } = validateRecord({ title: text });
  return record === null ? [] : [{ kind, title: record.title }];
});

/** What the popup shows of a kind: one record where two are the same. */
const titlesOf = (kind: string): string[] => {
  const titles = RECORDS.filter((record) => record.kind === kind).map(({ title }) => title);
  return [...new Set(titles)].map(displayText);
};

/** A limit for what hangs: a busy machine takes its time. */
const LONG = 180_000;

let running: TestBrowser;
let outcome: unknown;
beforeAll(async () => {
  running = await startBrowser({ grants: { api: ['tabs'] } });
  const host = await startHost(new Map([['attacks.zip', attackZip()]]));
  const page = await pageInside(running);
  const address = host.address.replace('collection.json', 'attacks.zip');
  outcome = await page.evaluate(
    (at) =>
      inside.runJob({ id: 'attacks', name: 'N', origin: { kind: 'records', address: at } }, () => undefined).outcome,
    address,
  );
  await host.close();
  await page.close();
}, LONG);
afterAll(async () => {
  expect(running.web.requests().filter((url) => url.includes(CANARY_HOST))).toEqual([]);
  expect(running.faults).toEqual([]);
  await running.close();
});

test('a zip with an attack in every field of every record is imported, but for titles that nobody sees', () => {
  expect(outcome).toMatchObject({ state: 'done', collection: { header: { records: RECORDS.length } } });
  expect(RECORDS.length).toBeGreaterThan(1100);
});

test.each(KINDS)(
  'the popup on a page with a hundred records of %s shows text and nothing else',
  async (kind) => {
    const popup = await lookInside(await popupAt(running, pageOf(kind)));
    const { titles, faults } = await popup.evaluate(() => inView.eachMatch());
    expect(faults).toEqual([]);
    expect([...titles].sort()).toEqual(titlesOf(kind).sort());
    // Their list: what is not shown twice in the popup is two rows of it.
    await popup.click(`.chips ::-p-text(${topicOf(kind)})`);
    await popup.waitForSelector('main[data-found] .link-row');
    while (await popup.evaluate(() => inView.showMore()));
    const list = await popup.evaluate(() => inView.wholeList());
    expect(list.faults).toEqual([]);
    expect(list.titles.length).toBe(RECORDS.filter((record) => record.kind === kind).length);
    const { title } = await buttonOf(running, running.tab);
    expect(wrongShown(title)).toBe('');
    await closePopup(popup);
  },
  LONG,
);

test(
  'what is typed into the search is words, and finds text',
  async () => {
    const page = await openSearch();
    expect(await page.evaluate((texts) => inView.typeEach(texts), TEXTS)).toEqual([]);
    await page.close();
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
    const some = ATTACKS.filter((_, place) => place % 40 === 0);
    expect(await faultsOf(some, look)).toEqual([]);
    await page.close();
  },
  LONG,
);

/** Has the address bar suggest records for each text; what the browser refused of what it was told, and how much it was told. */
async function suggestFor(texts: readonly string[]): Promise<{ refused: string[]; described: number }> {
  return (await running.worker()).evaluate(async (all) => {
    const { onInputChanged } = chrome.omnibox as unknown as {
      onInputChanged: { dispatch: (text: string, suggest: (others: chrome.omnibox.SuggestResult[]) => void) => void };
    };
    const refused: string[] = [];
    let described = 0;
    const real = chrome.omnibox.setDefaultSuggestion.bind(chrome.omnibox);
    // Rejects where the description is no XML.
    const describe = async ({ description }: chrome.omnibox.DefaultSuggestResult) => {
      described++;
      const told = (real as (one: chrome.omnibox.DefaultSuggestResult) => Promise<void>)({ description });
      await told.catch((error: Error) => refused.push(`${description}: ${error.message}`));
    };
    Object.assign(chrome.omnibox, { setDefaultSuggestion: describe });
    for (const text of all) {
      const others = await new Promise<chrome.omnibox.SuggestResult[]>((done) => onInputChanged.dispatch(text, done));
      for (const other of others) await describe(other);
    }
    Object.assign(chrome.omnibox, { setDefaultSuggestion: real });
    return { refused, described };
  }, texts);
}

test(
  'the address bar describes each of them by XML that the browser takes',
  async () => {
    // What is typed is searched for as in the search, which was typed all of them into.
    const typed = TEXTS.filter((_, place) => place % 10 === 0);
    const { refused, described } = await suggestFor([...ATTACKS.map((_, place) => tokenOf(place)), ...typed]);
    expect(refused).toEqual([]);
    expect(described).toBeGreaterThan(RECORDS.length);
  },
  LONG,
);

test('afterwards the rest still works', async () => {
  const rules = await (await running.worker()).evaluate(
    () =>
      new Promise<number>((done) =>
        chrome.declarativeContent.onPageChanged.getRules((found) => done(found[0]?.conditions.length ?? 0)),
      ),
  );
  expect(rules).toBeGreaterThan(1000);
  const popup = await popupAt(running, ARTICLE.web);
  expect((await linesOf(popup)).join('\n')).toContain('Better design of deep learning studies');
  await closePopup(popup);
});

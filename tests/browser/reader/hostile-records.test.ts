import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { KINDS, someOfEach, TEXTS } from '../../attack/corpus/attacks.ts';
import { faultsOf } from '../../attack/faults-of.ts';
import { wrongAddresses, wrongLine, wrongShown } from '../../attack/what-is-wrong.ts';
import { attackZip, MIXED, MIXED_ATTACKS, PARTS, pageOf, RECORDS, shown, TOPICS } from '../attack/attack-records.ts';
import { inViewScript } from '../attack/look-inside.ts';
import { ARTICLE } from '../harness/article.ts';
import { endUnharmed } from './end-unharmed.ts';
import { openReadPopup, type Reader, type ReaderPage, type Suggested } from './reader.ts';
import { READERS } from './readers.ts';

// A limit for what hangs: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** A quarter of them: what is typed is searched for, and what is found was looked at. */
const SOME = someOfEach(25).map(({ text }) => text);

/** The longest description of a suggestion: title, provider, and what parts them. */
const LONGEST = 150 + 50 + 3;

const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-attack-'));
const zip = path.join(folder, 'attacks.zip');
writeFileSync(zip, attackZip());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(() => endUnharmed(reader));

  /** A page of the extension, with the functions that look at what it shows. */
  async function look(name: string, drawn: string, width = 800): Promise<ReaderPage> {
    const page = await reader.openPage(name);
    await page.resize(width, 600);
    await page.waitFor(drawn);
    await page.give(await inViewScript());
    return page;
  }

  test('a zip with an attack in every field of every record is imported, but for titles that nobody sees', async () => {
    expect(RECORDS.length).toBeGreaterThan(1100);
    const options = await look('options.html', 'body[data-ready="options"]');
    await options.choose('input[accept*=".zip"]', zip);
    await vi.waitFor(
      async () =>
        expect((await options.lines()).join('\n')).toMatch(`${RECORDS.length.toLocaleString('en')} records, `),
      { timeout: 120_000 },
    );
    expect(await options.run(() => inView.openEach())).toEqual([]);
    await options.close();
  });

  test('every record is text in its box, all of a kind at once', async () => {
    const page = await look('draft.html', 'body[data-ready="gone"]', 380);
    for (const kind of KINDS) {
      for (const part of PARTS) {
        const { titles, faults } = await page.run((url) => inView.seeMatches(url), pageOf(kind, part));
        expect(faults, kind).toEqual([]);
        const all = RECORDS.filter((record) => record.kind === kind && record.part === part);
        expect([...titles].sort(), kind).toEqual(shown(all));
      }
    }
    await page.close();
  });

  test('so is every row of their list', async () => {
    const page = await look('draft.html', 'body[data-ready="gone"]', 380);
    const lists = [
      await page.run((topic) => inView.seeList(topic), TOPICS[0]),
      await page.run((topic) => inView.seeList(topic), TOPICS[1]),
    ];
    expect(lists.flatMap(({ faults }) => faults)).toEqual([]);
    expect(lists.flatMap(({ titles }) => titles).length).toBe(RECORDS.length);
    await page.close();
  });

  test('what is typed into the search is words, and finds text', async () => {
    const page = await look('search.html', 'main[data-found]');
    expect(await page.run((texts) => inView.typeEach(texts), SOME)).toEqual([]);
    await page.close();
  });

  test('what stands in the address of the search page is words, too', async () => {
    const lookAt = async ({ text }: { text: string }) => {
      const address = `search.html?${new URLSearchParams({ q: text })}#${encodeURI(text.replace(/\p{Cs}/gu, ''))}`;
      const page = await look(address, 'main[data-found]');
      const faults = await page.run(async () => inView.wrongInView());
      await page.close();
      return faults;
    };
    expect(await faultsOf(someOfEach(1), lookAt)).toEqual([]);
  });

  test('whatever is typed in the address bar, text is suggested for it, and addresses of the web as the browser writes them', async () => {
    const suggested = await reader.suggested(TEXTS);
    const wrong = ({ first, others }: Suggested) => [
      wrongShown(first),
      ...others.flatMap(({ content, description }) => [
        ...wrongAddresses({ content }),
        ...[wrongShown(description), wrongLine(content)],
        new URL(content).href === content ? '' : `${content} is written otherwise`,
        description.length <= LONGEST ? '' : `${description.length} characters`,
      ]),
    ];
    const faults = suggested.flatMap((one, place) =>
      wrong(one).flatMap((fault) => (fault === '' ? [] : `${TEXTS[place]?.slice(0, 60)}: ${fault}`)),
    );
    expect(faults.slice(0, 10)).toEqual([]);
    expect(suggested.filter(({ others }) => others.length > 0).length).toBeGreaterThan(TEXTS.length / 2);
  });

  test('the popup on a page with sixty of them shows text and nothing else, whichever is chosen', async () => {
    await reader.goto(MIXED);
    const popup = await openReadPopup(reader);
    await popup.give(await inViewScript());
    const { titles, faults } = await popup.run(() => inView.eachMatch());
    expect(faults).toEqual([]);
    const texts = MIXED_ATTACKS.map(({ text }) => text);
    expect([...titles].sort()).toEqual(shown(RECORDS.filter(({ text }) => texts.includes(text))));
    await popup.click('.chips', 'attacks');
    await popup.waitFor('main[data-found] .link-row');
    for (let pages = 0; pages < 4; pages++) expect(await popup.run(() => inView.showMore())).toBe(true);
    const list = await popup.run(async () => inView.wholeList());
    expect([list.faults, list.titles.length]).toEqual([[], 100]);
    expect(wrongShown((await reader.button()).title)).toBe('');
    await popup.close();
  });

  test('afterwards the rest still works', async () => {
    const patterns = await reader.behind(async () => {
      // Firefox has no such rules: its background lights the button.
      if (!('declarativeContent' in chrome)) return null;
      const rules = await new Promise<chrome.events.Rule[]>((done) =>
        chrome.declarativeContent.onPageChanged.getRules((found) => done(found)),
      );
      return JSON.stringify(rules[0]?.conditions).split('|').length;
    });
    // Chromium took them all: one that it can't read would have left none.
    expect(patterns ?? Number.POSITIVE_INFINITY).toBeGreaterThan(1000);
    await reader.goto(ARTICLE.web);
    const popup = await openReadPopup(reader);
    expect((await popup.lines()).join('\n')).toContain('Better design of deep learning studies');
    await popup.close();
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { KINDS, someOfEach } from '../../attack/corpus/attacks.ts';
import { CANARY_HOST } from '../../attack/corpus/canary.ts';
import { wrongShown } from '../../attack/what-is-wrong.ts';
import { attackZip, MIXED, PARTS, pageOf, RECORDS, shown, TOPICS } from '../attack/attack-records.ts';
import { inViewScript } from '../attack/look-inside.ts';
import { ARTICLE } from '../harness/article.ts';
import { openReadPopup, type Reader, type ReaderPage } from './reader.ts';
import { READERS } from './readers.ts';

// A limit for what hangs: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** A quarter of them: what is typed is searched for, and what is found was looked at. */
const SOME = someOfEach(25).map(({ text }) => text);

const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-attack-'));
const zip = path.join(folder, 'attacks.zip');
writeFileSync(zip, attackZip());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(async () => {
    const [faults, requests] = [await reader.faults(), reader.web.requests()];
    await reader.close();
    expect(faults).toEqual([]);
    expect(requests.filter((url) => url.includes(CANARY_HOST))).toEqual([]);
  });

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

  test('the popup on a page with sixty of them says text and nothing else', async () => {
    await reader.goto(MIXED);
    const popup = await openReadPopup(reader);
    expect((await popup.lines()).map(wrongShown).filter((wrong) => wrong !== '')).toEqual([]);
    await popup.close();
  });

  test('afterwards the rest still works', async () => {
    await reader.goto(ARTICLE.web);
    const popup = await openReadPopup(reader);
    expect((await popup.lines()).join('\n')).toContain('Better design of deep learning studies');
    await popup.close();
  });
});

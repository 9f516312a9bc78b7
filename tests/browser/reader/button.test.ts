import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE, PAPER } from '../harness/article.ts';
import { IDLE, LISTED, LIT, OTHER } from '../harness/button-states.ts';
import { endReader, openReadPopup, type Reader } from './reader.ts';
import { READERS } from './readers.ts';
import { areCountsAllowed, switchCounts } from './switch-counts.ts';

describe.each(READERS)('the button’s number in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(async () => {
    expect(reader.web.strayRequests()).toEqual([]);
    await endReader(reader);
  });

  /** The button follows the page a moment later. */
  const expectButton = () => expect.poll(reader.button);
  const pushState = (address: string) => reader.inPage((to) => history.pushState(null, '', to), address);

  test('is not there before the permission: browsing does not even wake the background', async () => {
    await reader.stopBackground();
    await reader.goto(ARTICLE.web);
    await reader.goto(OTHER);
    expect(await reader.isBackgroundRunning()).toBe(false);
    expect(await areCountsAllowed(reader)).toBe(false);
  });

  test('is offered at the third article, until a no', async () => {
    await reader.goto(ARTICLE.web);
    for (const _ of ['first', 'second']) {
      const popup = await openReadPopup(reader);
      expect(await popup.lines()).not.toContain('Not now');
      await popup.close();
    }
    const third = await reader.openPopup();
    await third.click('.offer', 'Not now');
    await third.close();
    const fourth = await openReadPopup(reader);
    expect(await fourth.lines()).not.toContain('Not now');
    await fourth.close();
    await reader.behind(() => chrome.storage.local.remove('countsDeclined'));
  });

  test('comes by a yes to the offer, and goes by the switch', async () => {
    const popup = await reader.openPopup();
    await popup.click('.offer .primary');
    await expectButton().toEqual(LIT);
    expect(await areCountsAllowed(reader)).toBe(true);
    await popup.close();
    await switchCounts(reader);
    await reader.goto(OTHER);
    expect(await areCountsAllowed(reader)).toBe(false);
  });

  test('is switched on in the popup, and shows at once', async () => {
    await reader.goto(ARTICLE.web);
    await switchCounts(reader);
    await expectButton().toEqual(LIT);
  });

  test('goes with the page', async () => {
    await reader.goto(OTHER);
    await expectButton().toEqual(IDLE);
    await reader.goto(PAPER);
    await expectButton().toEqual(LISTED);
    await reader.goto(`${ARTICLE.web}?utm_source=x`);
    await expectButton().toEqual(LIT);
  });

  test('follows pushState and the back button', async () => {
    await reader.goto(OTHER);
    await expectButton().toEqual(IDLE);
    await pushState(new URL(ARTICLE.web).pathname);
    await expectButton().toEqual(LIT);
    await reader.inPage(() => history.back());
    await expectButton().toEqual(IDLE);
  });

  test('is not there on a page of the browser’s own', async () => {
    await reader.goto(ARTICLE.web);
    await expectButton().toEqual(LIT);
    await reader.goto('about:blank');
    await expectButton().toEqual({ badge: '', title: 'Check this page' });
  });

  test('nor is it where the reader goes on to such a page before the article’s has shown it', async () => {
    for (let round = 0; round < 24; round++) {
      await reader.goto(`${ARTICLE.web}?utm_source=${round}`);
      await wait(round % 12);
      await reader.goto('about:blank');
      // What comes late has come by then.
      await wait(60);
      await expectButton().toMatchObject({ badge: '' });
    }
  });

  test('is there while a page loads for ever, and when that is loaded again', async () => {
    const body = `<!doctype html><title>Endless</title>${'<p>Text'.repeat(500)}`;
    reader.web.answer(ARTICLE.web, { body, isEndless: true });
    await reader.goto(OTHER);
    for (const _ of ['first', 'again']) {
      await reader.goto(ARTICLE.web, true);
      await expectButton().toEqual(LIT);
    }
    reader.web.answer(ARTICLE.web, { body: '<!doctype html><title>It ends</title>' });
    await reader.goto(OTHER);
  });

  test('is each tab’s own', async () => {
    await reader.goto(ARTICLE.web);
    await expectButton().toEqual(LIT);
    const second = await reader.openTab(OTHER);
    await expectButton().toEqual(IDLE);
    await second.close();
    await expectButton().toEqual(LIT);
  });

  test('goes and comes with the collection', async () => {
    for (const isOn of [false, true]) {
      await reader.behind((on) => chrome.storage.local.set({ collections: [{ id: 'example', isOn: on }] }), isOn);
      await expectButton().toEqual(isOn ? LIT : IDLE);
    }
  });

  test('is right after the background was stopped', async () => {
    await reader.goto(OTHER);
    await expectButton().toEqual(IDLE);
    await reader.stopBackground();
    await reader.goto(ARTICLE.web);
    await expectButton().toEqual(LIT);
    await reader.stopBackground();
    await pushState('/news/20210205/Another-story.aspx');
    await expectButton().toEqual(IDLE);
  });

  test('is right after tabs that are closed while they are matched, which leave no error', async () => {
    await reader.behind(async (url) => {
      for (let round = 0; round < 40; round++) {
        const { id } = await chrome.tabs.create({ url, active: round % 2 === 0 });
        // Closing races with the loading: by the rounds that passed, each tab gets a little further.
        for (let asked = 0; asked < round; asked++) await chrome.tabs.query({});
        if (id !== undefined) await chrome.tabs.remove(id);
      }
    }, ARTICLE.web);
    await reader.goto(ARTICLE.web);
    await expectButton().toEqual(LIT);
  }, 120_000);

  test('is gone once the permission is taken back, and browsing does not wake the background', async () => {
    await reader.goto(ARTICLE.web);
    await expectButton().toEqual(LIT);
    await switchCounts(reader);
    await expect.poll(async () => (await reader.button()).badge).toBe('');
    // Firefox tells once more of a tab in which the button was clicked: when it leaves that page.
    await reader.goto(OTHER);
    await reader.stopBackground();
    await reader.goto(ARTICLE.web);
    await reader.goto(OTHER);
    expect(await reader.isBackgroundRunning()).toBe(false);
  });
});

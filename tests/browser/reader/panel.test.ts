import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE, PAPER } from '../harness/article.ts';
import { endReader, openReadPopup, type Reader } from './reader.ts';
import { READERS } from './readers.ts';

const OTHER = 'https://news.example/another-story';
const TITLE = 'Better design of deep learning studies can lead to faster transformation of medical practices';
const PAPER_TITLE = 'Topological representations';
const NONE = 'No record for this page';
const UNSEEN = 'The panel can’t see which page you moved to.';
const HIDDEN = 'Hidden on this page';

describe.each(READERS)('the side panel in %s', (_, start) => {
  let reader: Reader;
  let panel: Awaited<ReturnType<Reader['panel']>>;
  beforeAll(async () => {
    reader = await start();
    await reader.goto(ARTICLE.web);
    const popup = await openReadPopup(reader);
    await popup.click('header [aria-label="Side panel"]');
    panel = await reader.panel();
  });
  afterAll(() => endReader(reader));

  const untilTitled = (title: string) => panel.waitFor('main:not([hidden]) h1', title);
  const areCountsAllowed = () => reader.behind(() => chrome.permissions.contains({ permissions: ['tabs'] }));
  const pushState = (address: string) => reader.inPage((to) => history.pushState(null, '', to), address);

  /** Turns the collection of the package off and on, so that what the panel shows then is of this moment. */
  async function turnExample(): Promise<void> {
    for (const isOn of [false, true]) {
      await reader.behind((on) => chrome.storage.local.set({ collections: [{ id: 'example', isOn: on }] }), isOn);
      const title = () => panel.run(async () => document.querySelector('main[data-page] h1')?.textContent);
      await expect.poll(title).toBe(isOn ? TITLE : NONE);
    }
  }

  test('opens from the popup with what is known of the page', async () => {
    await panel.waitFor('main[data-page="read"] h1', TITLE);
    const lines = await panel.lines();
    expect(lines[0]).toBe('Example · matched by address');
    expect(lines).toContain('Related 1');
  });

  test('leads to a topic, to a citation, and back by Alt+←', async () => {
    await panel.click('.chip', 'Machine Learning');
    await panel.waitFor('main[data-found="newest"] .link-row');
    expect((await panel.lines()).slice(0, 2)).toEqual(['Machine Learning', 'Topic · 1 record']);
    await panel.press('ArrowLeft', 'Alt');
    await panel.waitFor('main[data-page]:not([hidden])');
    await panel.click('[popovertarget="more-menu"]');
    await panel.click('#more-menu', 'Cite');
    await panel.waitFor('.cite textarea');
    expect(await panel.valueOf('.cite textarea')).toMatch(/^Better design of deep learning studies/);
    await panel.press('ArrowLeft', 'Alt');
    await untilTitled(TITLE);
  });

  test('without the permission it says that it can’t see another page, and sees it after the button was clicked', async () => {
    await reader.goto(PAPER);
    await untilTitled(UNSEEN);
    expect(await areCountsAllowed()).toBe(false);
    const popup = await reader.openPopup();
    await untilTitled(PAPER_TITLE);
    await popup.close();
    expect((await panel.lines())[0]).toBe('Example · listed as related');
  });

  test('without the permission it sees a tab again in which the button was clicked', async () => {
    const second = await reader.openTab(OTHER);
    await untilTitled(UNSEEN);
    await second.close();
    await untilTitled(PAPER_TITLE);
  });

  test('searches all the same', async () => {
    await reader.goto(OTHER);
    await untilTitled(UNSEEN);
    await panel.click('header [aria-label="Search"]');
    await panel.waitFor('.search-field:focus');
    await panel.keys('deep learning');
    await panel.waitFor('[data-found="deep learning"] .link-title');
    await panel.press('Escape');
    await untilTitled(UNSEEN);
  });

  test('counts for no offer: only popups on an article do', async () => {
    expect(await reader.behind(() => chrome.storage.local.get('openings'))).toEqual({ openings: 2 });
  });

  test('follows once the reader lets it', async () => {
    await panel.click('main', 'Let it follow…');
    await untilTitled(NONE);
    expect(await areCountsAllowed()).toBe(true);
    await reader.goto(ARTICLE.web);
    await untilTitled(TITLE);
    await reader.goto('about:blank');
    await untilTitled('This page can’t be checked');
    const second = await reader.openTab(ARTICLE.amp);
    await untilTitled(TITLE);
    await second.close();
    await untilTitled('This page can’t be checked');
  });

  test('follows a page that changes its address by itself, and after the background has slept', async () => {
    await reader.goto(`${new URL(ARTICLE.web).origin}/news/20210205/Another-story.aspx`);
    await untilTitled(NONE);
    await reader.stopBackground();
    await pushState(new URL(ARTICLE.web).pathname);
    await untilTitled(TITLE);
  });

  test('says that it knows a page by its address alone, and reads it once the button was clicked', async () => {
    const copy = 'https://copy.example/a';
    reader.web.answer(copy, {
      body: `<!doctype html><title>Copy</title><link rel="canonical" href="${ARTICLE.web}"><p>`,
    });
    await reader.goto(copy);
    await panel.waitFor('main', 'Only the address was checked.');
    await untilTitled(NONE);
    const popup = await reader.openPopup();
    await untilTitled(TITLE);
    expect((await panel.lines())[0]).toBe('Example · matched by the address the page names');
    await popup.close();
  });

  test('keeps an open search when a theme is chosen, and when collections come or go', async () => {
    await reader.goto(ARTICLE.web);
    await panel.waitFor('.header-text', 'matched by address');
    await panel.click('header:not([hidden]) [aria-label="Search"]');
    await panel.waitFor('.search-field:focus');
    await panel.keys('deep');
    await panel.waitFor('[data-found="deep"] .link-title');
    for (const theme of ['dark', 'system']) {
      await reader.behind((chosen) => chrome.storage.local.set({ theme: chosen }), theme);
      await panel.waitFor(`html[data-theme="${theme}"] .search-field:focus`);
    }
    await turnExample();
    expect(await panel.valueOf('.search-field:focus')).toBe('deep');
    await panel.press('Escape');
    await untilTitled(TITLE);
  });

  test('keeps an open search at other addresses of the article, and closes it on another page', async () => {
    await panel.click('header:not([hidden]) [aria-label="Search"]');
    await panel.waitFor('.search-field:focus');
    await panel.keys('deep');
    for (const end of ['#comments', '?utm_source=news', '#:~:text=design']) {
      await pushState(end);
      await turnExample();
      expect(await panel.valueOf('.search-field:focus')).toBe('deep');
    }
    await pushState('#!/b');
    await panel.waitFor('main[data-page]:not([hidden])');
    expect(await panel.run(async () => document.querySelector('.search-field') === null)).toBe(true);
    await reader.goto(ARTICLE.web);
    await untilTitled(TITLE);
  });

  test('hides the match that is hidden in the popup, and shows it again', async () => {
    const popup = await openReadPopup(reader);
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu', 'Not this article');
    await popup.waitFor('main', HIDDEN);
    await panel.waitFor('main', HIDDEN);
    expect((await panel.lines()).join()).not.toContain(TITLE);
    await popup.click('main', 'Undo');
    await untilTitled(TITLE);
    expect((await panel.lines()).join()).not.toContain(HIDDEN);
    await popup.close();
  });

  test('stops following when the permission is taken back', async () => {
    await reader.goto(OTHER);
    await untilTitled(NONE);
    await panel.click('[popovertarget="more-menu"]');
    await panel.click('#more-menu input');
    await untilTitled(UNSEEN);
    expect(await areCountsAllowed()).toBe(false);
  });
});

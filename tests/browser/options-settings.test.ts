import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, ignoreClosed } from '../../build/browser/real-popup.ts';
import { ARTICLE, linesOf } from './harness/article.ts';
import { choose, openOptions, until, written } from './harness/options-page.ts';
import { popupAt } from './harness/popup-at.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';

const setting = (page: Page, name: string) =>
  page.evaluate(async (one) => (await chrome.storage.local.get(one))[one], name);

/* What is stored and what is done then is tested in both browsers: see reader/settings.test.ts. */
describe('settings', () => {
  let running: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await startSharedBrowser({ grants: { api: ['tabs'] } });
    page = await openOptions(running);
  });
  afterAll(() => running.close());

  test('the theme holds in this page and in the popup, whatever the system has', async () => {
    const background = () => getComputedStyle(document.body).backgroundColor;
    await page.click('input[value="dark"]');
    expect(await page.evaluate(background)).toBe('rgb(27, 30, 34)');
    const popup = await popupAt(running, ARTICLE.web);
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    expect(await popup.evaluate(background)).toBe('rgb(27, 30, 34)');
    await closePopup(popup);
    await page.bringToFront();
    await page.click('input[value="light"]');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await page.evaluate(background)).toBe('rgb(255, 255, 255)');
    await page.click('input[value="system"]');
    expect(await page.evaluate(background)).toBe('rgb(27, 30, 34)');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  });

  test('links open behind where the reader wants that, and the popup stays', async () => {
    await page.bringToFront();
    await page.click('input[value="background"]');
    await until('kept', async () => (await setting(page, 'links')) === 'background');
    const popup = await popupAt(running, ARTICLE.web);
    const [target] = await Promise.all([
      running.browser.waitForTarget((one) => one.url().startsWith('https://www.nature.com/')),
      popup.click('a.link-row'),
    ]);
    const opened = await target.page();
    // A frame is not drawn behind another tab.
    await opened?.waitForFunction(() => location.protocol === 'https:' && document.readyState === 'complete', {
      polling: 20,
    });
    expect(await opened?.evaluate(() => document.visibilityState)).toBe('hidden');
    expect(await opened?.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
    expect(popup.isClosed()).toBe(false);
    await closePopup(popup);
    await opened?.close();
  });

  test('the shortcuts of popup and panel are shown, and Change… leads to where the browser changes them', async () => {
    const shown = () =>
      page.$$eval('.setting', (lines) =>
        lines
          .map((line) => (line as HTMLElement).innerText.split(/\n+/))
          .filter(([label]) => label?.startsWith('Short')),
      );
    const withKeys = (context: string, panel: string) => [
      ['Shortcut', 'Opens the context of the page.', context, 'Change…'],
      ['Shortcut of the side panel', panel, 'Change…'],
    ];
    await page.bringToFront();
    // An extension that a test loads is given no keys by the browser.
    expect(await shown()).toEqual(withKeys('none', 'none'));
    const extensions = await running.openTab('chrome://extensions/shortcuts');
    await extensions.evaluate(async (extensionId) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { updateExtensionCommand: (change: object) => Promise<void> };
      };
      for (const [commandName, keybinding] of [
        ['_execute_action', 'Alt+Shift+C'],
        ['open-panel', 'Alt+Shift+P'],
      ])
        await developerPrivate.updateExtensionCommand({ extensionId, commandName, keybinding });
    }, running.extension.id);
    await extensions.close();
    await page.bringToFront();
    await page.waitForSelector('kbd');
    expect(await shown()).toEqual(withKeys('Alt+Shift+C', 'Alt+Shift+P'));
    for (const button of await page.$$('.setting:has(kbd) button')) {
      const [target] = await Promise.all([
        running.browser.waitForTarget((one) => one.url() === 'chrome://extensions/shortcuts'),
        button.click(),
      ]);
      await (await target.page())?.close();
      await page.bringToFront();
    }
  });

  test('pictures, changed in the popup, are changed here', async () => {
    await page.bringToFront();
    expect(await page.$$eval('.setting .switch', (all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual(
      [false, false],
    );
    const popup = await popupAt(running, 'https://news.example/');
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu label:last-of-type input');
    await closePopup(popup);
    await until('pictures on', () => page.$$eval('.setting .switch', (all) => (all[1] as HTMLInputElement).checked));
    // Else the next popups would ask for some.
    await page.bringToFront();
    await page.click('[aria-labelledby="reading-title"] .switch');
    await until('pictures off', async () => (await setting(page, 'pictures')) === false);
  });

  test('the popup leads here, and to where a collection is added', async () => {
    const popup = await popupAt(running, 'https://news.example/');
    expect(await linesOf(popup)).toContain('Add a collection');
    const opened = running.browser.waitForTarget((target) => target.url().endsWith('/options.html#add'));
    await popup.click('main .primary').catch(ignoreClosed);
    const there = await (await opened).page();
    await there?.waitForSelector('body[data-ready="options"]');
    expect(await there?.$eval('#add', (part) => part.getBoundingClientRect().top < innerHeight)).toBe(true);
    await there?.close();
    const again = await popupAt(running, ARTICLE.web);
    await again.click('[popovertarget="more-menu"]');
    await again.click('#more-menu ::-p-text(Settings)').catch(ignoreClosed);
    await until('the page in front', () => page.evaluate(() => document.visibilityState === 'visible'));
  });

  test('the storage used is told, and follows what is added', async () => {
    await page.bringToFront();
    const used = () =>
      page.$$eval(
        '.setting',
        (settings) => settings.find((one) => one.textContent?.startsWith('Storage used'))?.textContent,
      );
    const before = await used();
    expect(before).toMatch(/^Storage used[\d.,]+ (?:byte|kB|MB)/);
    const filling = Array.from({ length: 400 }, (_, number) => `word${number}x${Math.sin(number)}`).join(' ');
    const files = Array.from({ length: 60 }, (_, number) =>
      written(
        `much/${number}.md`,
        `---\ntitle: "${number} ${filling.slice(0, 400)}"\nexcerpt: "${filling.slice(0, 1900)}"\n---\n`,
      ),
    );
    await choose(page, 'Choose files…', ...files);
    await until('more is used', async () => (await used()) !== before);
  });

  test('what changes while the page is opening is seen when it is drawn', async () => {
    const opening = await running.browser.newPage();
    // What the page asks last comes late.
    await opening.evaluateOnNewDocument(() => {
      const { estimate } = StorageManager.prototype;
      StorageManager.prototype.estimate = async function late() {
        await new Promise((resolve) => addEventListener('go-on', resolve, { once: true }));
        return estimate.call(this);
      };
    });
    await opening.goto(page.url());
    await page.bringToFront();
    await page.click('input[value="dark"]');
    await opening.waitForFunction(() => document.documentElement.dataset.theme === 'dark', { polling: 20 });
    expect(await opening.$('main')).toBeNull();
    await opening.bringToFront();
    await opening.evaluate(() => dispatchEvent(new Event('go-on')));
    await opening.waitForSelector('body[data-ready="options"]');
    expect(await opening.$eval('html', ({ dataset }) => dataset.theme)).toBe('dark');
    expect(await opening.$eval('input[value="dark"]', (input) => input.checked)).toBe(true);
    await opening.click('input[value="system"]');
    await opening.close();
  });

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});

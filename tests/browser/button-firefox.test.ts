import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FirefoxTabs, startFirefoxTabs } from '../soak/firefox-tabs.ts';
import { ARTICLE } from './harness/article.ts';

declare const Services: { prefs: { setIntPref: (name: string, value: number) => void } };

/** In Firefox's window: makes its own theme light or dark. */
function setTheme(isDark: boolean): void {
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', Number(isDark));
}

/** In Firefox's window: the file of the icon that the button shows. */
function iconOf(id: string): string {
  const button = document.querySelector(`[data-extensionid="${id}"] .unified-extensions-item-action-button`);
  return /icons\/([\w-]+)-\d+\.png/.exec(button === null ? '' : getComputedStyle(button).listStyleImage)?.[1] ?? '';
}

describe('the button’s icon in Firefox', () => {
  let running: FirefoxTabs;
  beforeAll(async () => {
    running = await startFirefoxTabs(inject('firefoxExtension'), 1, inject('firefoxProfile'));
    running.web.answer(ARTICLE.web, { body: '<!doctype html><title>An article</title><p>' });
  }, 120_000);
  afterAll(() => running.close());

  const icon = () => running.firefox.run('browser', iconOf, running.firefox.id);
  const open = async (url: string) => {
    await running.switchTo(running.tabs[0] ?? '', true);
    await running.firefox.send('WebDriver:Navigate', { url });
  };

  test('is one for light toolbars and one for dark ones', async () => {
    await running.firefox.run('browser', setTheme, false);
    await expect.poll(icon).toBe('idle-dark');
    await running.firefox.run('browser', setTheme, true);
    await expect.poll(icon).toBe('idle-light');
  });

  test('is the theme’s again on a page without a record, after it was lit', async () => {
    await running.allowTabs();
    await open(ARTICLE.web);
    await expect.poll(icon, { timeout: 15_000 }).toBe('lit');
    await running.stopBackground();
    await running.firefox.run('browser', setTheme, false);
    await open('https://news.example/without-a-record');
    await expect.poll(running.buttons, { timeout: 15_000 }).toMatchObject([{ title: 'No record for this page' }]);
    await running.switchTo(running.tabs[0] ?? '', true);
    await expect.poll(icon).toBe('idle-dark');
  });
});

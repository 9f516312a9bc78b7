import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, PAPER } from './harness/article.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running.close());

async function popupAt(url: string): Promise<Page> {
  await running.tab.goto(url);
  return openPopup(running, running.tab);
}

/** What axe finds wrong, one line a violation. */
async function violations(popup: Page): Promise<string[]> {
  await popup.evaluate(axeSource);
  const { violations } = await popup.evaluate(() =>
    (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const STATES = { found: ARTICLE.web, listed: PAPER, none: 'https://news.example/', unreadable: 'about:blank' };

describe.each(['light', 'dark'])('in the %s theme', (scheme) => {
  test.each(Object.entries(STATES))('axe finds nothing wrong in the state %s', async (_, url) => {
    const popup = await popupAt(url);
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
    expect(await violations(popup)).toEqual([]);
    await closePopup(popup);
  });

  test('axe finds nothing wrong with the menu and the explanation open', async () => {
    const popup = await popupAt(ARTICLE.web);
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await popup.click('[aria-expanded="false"]');
    await popup.click('[popovertarget="more-menu"]');
    expect(await violations(popup)).toEqual([]);
    await closePopup(popup);
  });
});

test('every control is reached by keyboard, in the order it stands, and shows that it has the focus', async () => {
  const popup = await popupAt(ARTICLE.web);
  const controls = await popup.$$eval(
    'button, a[href]',
    (found) => found.filter((one) => one.checkVisibility()).length,
  );
  const seen: { top: number; outline: string }[] = [];
  for (let index = 0; index < controls; index++) {
    await popup.keyboard.press('Tab');
    seen.push(
      await popup.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) throw new Error('nothing has the focus');
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        return { top: focused.getBoundingClientRect().top, outline: `${outlineStyle} ${outlineWidth}` };
      }),
    );
  }
  expect(seen.map(({ top }) => top)).toEqual([...seen].map(({ top }) => top).sort((a, b) => a - b));
  expect(seen.filter(({ outline }) => outline !== 'solid 2px')).toEqual([]);
  await closePopup(popup);
});

test('the menu opens and closes by keyboard and gives the focus back', async () => {
  const popup = await popupAt(ARTICLE.web);
  const isOpen = () => popup.$eval('#more-menu', (menu) => menu.matches(':popover-open'));
  await popup.focus('[popovertarget="more-menu"]');
  await popup.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  await popup.keyboard.press('Tab');
  expect(await popup.evaluate(() => document.activeElement?.matches('#more-menu input'))).toBe(true);
  await popup.click('[popovertarget="more-menu"]');
  expect(await isOpen()).toBe(false);
  await closePopup(popup);
});

test.each([320, 380, 800])('nothing overflows at %i px, and the related links begin above 320 px', async (width) => {
  const popup = await popupAt(ARTICLE.web);
  await popup.setViewport({ width, height: 600 });
  const { overflow, related } = await popup.evaluate(() => ({
    overflow: [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 0.5)
      .map((one) => one.outerHTML.slice(0, 80)),
    related: document.querySelector('main a')?.getBoundingClientRect().top,
  }));
  expect(overflow).toEqual([]);
  if (width >= 380) expect(related).toBeLessThanOrEqual(320);
  await closePopup(popup);
});

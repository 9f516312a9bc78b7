import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { optionsFixtures } from '../views/options-fixtures.ts';
import { type PictureTab, startPictureTab } from './harness/picture-tab.ts';
import { violations } from './harness/violations.ts';

describe('for everybody', () => {
  let pictures: PictureTab;
  beforeAll(async () => {
    pictures = await startPictureTab();
  });
  afterAll(() => pictures.close());

  /** Starts the jobs of the fixture and opens all that is closed. */
  async function opened(fixture: string): Promise<Page> {
    const page = await pictures.show(fixture, 720, 'options');
    if (!fixture.endsWith('private')) for (const one of await page.$$('.suggestion, .item-toggle')) await one.click();
    for (const one of await page.$$('.problems summary')) await one.click();
    return page;
  }

  test.each(Object.keys(optionsFixtures))(
    'axe finds nothing wrong in %s, and nothing is wider than its window',
    async (fixture) => {
      const page = await opened(fixture);
      expect(await violations(page)).toEqual([]);
      for (const width of [320, 479, 720, 1280]) {
        await page.setViewport({ width, height: 600 });
        expect(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([width, width]);
      }
    },
  );

  test('every control is reached by keyboard, in the order it stands, and shows that it has the focus', async () => {
    const page = await opened('options-done');
    // What was clicked last is where the browser goes on from: first to the end of the page.
    while (await page.evaluate(() => document.activeElement !== document.body)) await page.keyboard.press('Tab');
    const seen: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const [name, outline] = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return [null, ''];
        const { outlineStyle, outlineWidth } = getComputedStyle(
          focused.matches('.segment input') ? (focused.parentElement ?? focused) : focused,
        );
        return [
          focused.textContent || focused.getAttribute('value') || focused.className,
          `${outlineStyle} ${outlineWidth}`,
        ];
      });
      if (name === null) break;
      expect(`${name}: ${outline}`).toBe(`${name}: solid 2px`);
      seen.push(name ?? '');
      if (seen.length > 200) throw new Error('the focus never leaves the page');
    }
    // One radio button of a group is reached by Tab, the others by arrow keys.
    const controls = await page.$$eval(
      'button, a[href], summary, .problem-list, input',
      (all) => all.filter((one) => one.checkVisibility() && !one.matches('[type="radio"]:not(:checked)')).length,
    );
    expect(seen).toHaveLength(controls);
  });

  test('nothing went wrong in the console', () => expect(pictures.faults).toEqual([]));
});

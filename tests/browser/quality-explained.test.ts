import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../build/pictures/picture-page.ts';
import { type Act, list, search } from '../../build/pictures/scene-acts.ts';
import { overflow } from './harness/overflow.ts';
import { type PictureTab, startPictureTab } from './harness/picture-tab.ts';
import { violations } from './harness/violations.ts';

let pictures: PictureTab;
beforeAll(async () => {
  pictures = await startPictureTab();
});
afterAll(() => pictures.close());

const THIS = 'Higher only means higher within this collection.';
const EACH = 'Higher only means higher within one collection.';
const MEANING = 'City gardens says: How many readers came back to it within a year.';

const found = (text: string) => async (page: Page) => {
  await page.waitForSelector(`[data-found=${JSON.stringify(text)}]`);
};
const seen = (selector: string) => async (page: Page) => {
  await page.waitForSelector(selector);
};

/** Where a number stands, and what is then said of it. */
const VIEWS: [name: string, view: View, fixture: string, act: Act, said: string[]][] = [
  ['a record', 'popup', 'many', seen('.links'), [THIS]],
  ['a page that is listed', 'popup', 'listed', seen('.links'), [THIS]],
  ['other records of the site', 'popup', 'site', seen('.links'), [EACH, MEANING]],
  ['the search', 'popup', 'many', search('garden'), [EACH, MEANING]],
  ['the search that found one', 'popup', 'many', search('tomato'), [THIS, MEANING]],
  ['the search of the side panel', 'panel', 'panel-cannot-see', search('garden'), [EACH, MEANING]],
  ['the search as a page', 'search', 'garden', found('garden'), [EACH, MEANING]],
  ['a topic', 'popup', 'many', list('.chip'), [THIS, MEANING]],
  ['a provider', 'popup', 'many', list('.fact-button'), [EACH, MEANING]],
  ['a site', 'popup', 'site', list('.section .links-all'), [EACH, MEANING]],
];

/** What is on the screen of the view in front: the numbers that rows say, and the explanations. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const visible = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(`main:not([hidden]) ${selector}`)].filter((one) =>
        one.checkVisibility(),
      );
    return {
      numbers: visible('.links .facts').filter((one) => /quality \d/.test(one.innerText)).length,
      controls: visible('.explained').map((one) => `${one.innerText} ${one.ariaExpanded}`),
      explanations: visible('.explanation').map((one) => one.innerText.replace(/[\u2068\u2069]/g, '')),
    };
  });

describe.each([320, 380])('%i px wide', (width) => {
  test.each(VIEWS)('quality is explained in place: %s', async (_, view, fixture, act, said) => {
    const page = await pictures.show(fixture, width, view);
    await act(page);
    const { numbers, ...before } = await shown(page);
    expect(numbers).toBeGreaterThan(0);
    expect(before).toEqual({ controls: ['Quality false'], explanations: [] });
    await page.click('main:not([hidden]) .explained');
    const { controls, explanations } = await shown(page);
    expect(controls).toEqual(['Quality true']);
    expect(explanations).toEqual([expect.stringContaining('It doesn’t measure how strong a study is.')]);
    for (const words of said) expect(explanations[0]).toContain(words);
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.click('main:not([hidden]) .explained');
    expect((await shown(page)).explanations).toEqual([]);
  });
});

test.each([
  ['nothing was found', search('xyzzy')],
  ['nothing was searched for', search('')],
])('there is nothing to explain where %s', async (_, act) => {
  const page = await pictures.show('none', 380);
  await act(page);
  expect(await shown(page)).toEqual({ numbers: 0, controls: [], explanations: [] });
});

test('nothing went wrong in the console', () => expect(pictures.faults).toEqual([]));

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forceColours } from '../../build/pictures/force-colours.ts';
import type { View } from '../../build/pictures/picture-page.ts';
import { type Colours, coloursOf, contrast } from './harness/colours.ts';
import { openSearch } from './harness/open-search.ts';
import { type PictureTab, startPictureTab } from './harness/picture-tab.ts';

type Scene = [name: string, view: View, fixture: string, act?: (page: Page) => Promise<unknown>];

const press = (selector: string) => (page: Page) => page.click(selector);
const openAll = (page: Page) =>
  page.$$eval('.item-toggle', (found) => {
    for (const one of found) if (one instanceof HTMLElement) one.click();
  });

const SCENES: Scene[] = [
  ['a record', 'popup', 'many'],
  ['several records', 'popup', 'several'],
  ['a probable match', 'popup', 'probable'],
  ['the menu', 'popup', 'many', press('[popovertarget]')],
  ['no record', 'popup', 'site-papers'],
  ['a damaged collection', 'popup', 'failed'],
  ['the offer', 'popup', 'offer'],
  ['the search', 'popup', 'many', openSearch],
  ['a topic', 'popup', 'many', press('.chip')],
  ['the panel', 'panel', 'panel-cannot-see'],
  ['the options', 'options', 'options-several', openAll],
  ['the question before a reset', 'options', 'options-empty', press('.part:last-child .setting:last-child .quiet')],
  ['the welcome page', 'welcome', 'welcome'],
  ['a draft', 'draft', 'draft-seed'],
];

/** Buttons that stand in a text or a list of their own; each but the menu's is underlined. */
const IN_TEXT = '.in-text, .explained, .fact-button, .fold-more';
const BUTTONS = `button:not(${IN_TEXT}, .menu-item, .handle), .primary, .secondary, .choice-item, .segment`;

const isSeen = (color: string, on: string) => contrast(color, on) >= 3;

describe.each(['light', 'dark'] as const)('in forced colours, %s', (theme) => {
  let pictures: PictureTab;
  beforeAll(async () => {
    pictures = await startPictureTab();
    await forceColours(await pictures.show('seed', 380), theme);
  });
  afterAll(() => pictures.close());

  const show = async ([, view, fixture, act]: Scene) => {
    const page = await pictures.show(fixture, view === 'popup' || view === 'panel' ? 380 : 800, view);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await act?.(page);
    return page;
  };

  test.each(SCENES)('the focus is seen on every control: %s', async (...scene) => {
    const page = await show(scene);
    const unseen: string[] = [];
    const met = new Set<number>();
    for (let presses = 0; presses < 300; presses++) {
      await page.keyboard.press('Tab');
      const [focused] = await coloursOf(page, null);
      // Some views begin with the focus on their last control: then the first press leads out of the page.
      if (focused === undefined && met.size === 0) continue;
      const place = await page.evaluate(() =>
        [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body),
      );
      if (focused === undefined || met.has(place)) break;
      met.add(place);
      const { outline, background, around } = focused;
      if (outline.width < 2 || !(isSeen(outline.color, background) || isSeen(outline.color, around)))
        unseen.push(focused.html);
    }
    expect(unseen).toEqual([]);
    expect(met.size).toBeGreaterThan(1);
  });

  test.each(SCENES)('every button has a border or a line under it, and its text is seen: %s', async (...scene) => {
    const page = await show(scene);
    const buttons = await coloursOf(page, BUTTONS);
    const inText = await coloursOf(page, IN_TEXT);
    const isBordered = ({ border, around }: Colours) => border.width >= 1 && isSeen(border.color, around);
    expect(buttons.filter((one) => !isBordered(one)).map(({ html }) => html)).toEqual([]);
    expect(inText.filter(({ isUnderlined }) => !isUnderlined).map(({ html }) => html)).toEqual([]);
    const isDim = ({ text, background }: Colours) => contrast(text, background) < 4.5;
    expect([...buttons, ...inText].filter(isDim).map(({ html }) => html)).toEqual([]);
    expect(buttons.length).toBeGreaterThan(0);
  });

  test.each([
    ['the order of the links', 'popup', 'many', '.choice button', '[aria-pressed="true"]'],
    ['the record of several', 'popup', 'several', '.switcher button', '[aria-pressed="true"]'],
    ['where links open', 'options', 'options-empty', '.segment', ':has(:checked)'],
    ['a collection that is on', 'options', 'options-several', '.item .switch', ':checked'],
  ] as const)('what is chosen can be told: %s', async (_, view, fixture, selector, chosen) => {
    const page = await show(['', view, fixture]);
    const [is] = await coloursOf(page, `${selector}${chosen}`);
    const [isNot] = await coloursOf(page, `${selector}:not(${chosen})`);
    expect(isSeen(is?.background ?? '', isNot?.background ?? '')).toBe(true);
  });

  test('the format of a citation that is chosen can be told', async () => {
    const page = await show(['', 'popup', 'listed', press('[popovertarget]')]);
    await page.click('#more-menu > :nth-child(3)');
    await page.waitForSelector('.cite');
    const [is] = await coloursOf(page, '.choice-item:has(:checked)');
    const [isNot] = await coloursOf(page, '.choice-item:not(:has(:checked))');
    expect(isSeen(is?.background ?? '', isNot?.background ?? '')).toBe(true);
  });

  test('the line of the quality can be read: its ends, its thick middle, its dot', async () => {
    const page = await show(['', 'popup', 'many']);
    const [ground] = await coloursOf(page, '.quality');
    const marks = await page.$$eval('.quality-line > *', (all) =>
      all.map((one) => {
        const { stroke, strokeWidth, fill } = getComputedStyle(one);
        return { name: one.getAttribute('class'), stroke, width: Number.parseFloat(strokeWidth), fill };
      }),
    );
    const on = ground?.background ?? '';
    const [all, middle, dot] = marks;
    expect(marks.map(({ name }) => name)).toEqual(['quality-all', 'quality-middle', 'quality-dot']);
    expect(isSeen(all?.stroke ?? '', on)).toBe(true);
    expect(isSeen(middle?.stroke ?? '', on)).toBe(true);
    expect(middle?.width).toBeGreaterThan(all?.width ?? Infinity);
    // A ring in the ground's colour keeps the dot apart from the line that it stands on.
    expect(isSeen(dot?.fill ?? '', on)).toBe(true);
    expect(dot?.stroke).toBe(on);
  });

  test('a probable match has a ring where a sure one has a dot', async () => {
    const borderOf = async (fixture: string) =>
      (await coloursOf(await show(['', 'popup', fixture]), '.dot'))[0]?.border ?? { width: 0, color: '' };
    const [sure, probable] = [await borderOf('many'), await borderOf('probable')];
    expect([sure.width, probable.width]).toEqual([4, 2]);
    const page = await show(['', 'popup', 'probable']);
    const [ground] = await coloursOf(page, 'header');
    for (const { color } of [sure, probable]) expect(isSeen(color, ground?.background ?? '')).toBe(true);
  });

  test('nothing went wrong in the console', () => expect(pictures.faults).toEqual([]));
});

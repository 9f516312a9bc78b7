import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { fixtures } from '../views/fixtures.ts';
import { MADE, packMadeRecords } from './harness/made-records.ts';
import { openSearch } from './harness/open-search.ts';
import { overflow } from './harness/overflow.ts';
import { type PictureTab, startPictureTab } from './harness/picture-tab.ts';
import { popupAt } from './harness/popup-at.ts';
import { startBrowser } from './harness/start-browser.ts';
import { startScreen } from './harness/start-screen.ts';

/** The fixtures of articles with links. */
const WITH_LINKS = Object.keys(fixtures).filter((name) => {
  const context = fixtures[name]?.answer.context;
  const match = context?.state === 'found' ? context.matches[0] : undefined;
  return (match?.kind === 'record' && match.record.related?.length) || match?.listedBy.length;
});

describe.each([320, 380, 800])('at %i px', (width) => {
  let pictures: PictureTab;
  beforeAll(async () => {
    pictures = await startPictureTab();
  });
  afterAll(() => pictures.close());

  test.each(['seed', 'many', 'typical', 'listed', 'hostile', 'arabic', 'offer', 'failed'])(
    'nothing of %s overflows',
    async (fixture) => {
      const page = await pictures.show(fixture, width);
      expect(await page.evaluate(() => innerWidth)).toBe(width);
      expect(await overflow(page)).toEqual([]);
    },
  );

  test.each(['garden', 'hostile', 'حديقة'])('nothing of a search for %s overflows', async (text) => {
    const page = await pictures.show('many', width);
    await openSearch(page);
    await page.waitForSelector('.search-field:focus');
    await page.keyboard.sendCharacter(text);
    await page.waitForSelector(`main[data-found=${JSON.stringify(text)}] .link-row`);
    expect(await overflow(page)).toEqual([]);
  });

  test('the provider of a hostile record does not overflow its line', async () => {
    const page = await pictures.show('hostile', width);
    const [button, line] = await page.$$eval('.fact-button, .title-text .facts', (found) =>
      found.map((one) => one.getBoundingClientRect().width).sort((a, b) => a - b),
    );
    expect(button).toBeLessThanOrEqual(line ?? 0);
  });

  test.each(WITH_LINKS)('the related links of %s begin above 320 px', async (fixture) => {
    const page = await pictures.show(fixture, width);
    expect(await page.evaluate(() => innerWidth)).toBe(width);
    expect(await page.$eval('.link-title', (link) => link.getBoundingClientRect().top)).toBeLessThanOrEqual(320);
  });

  test('a long title is whole at the press of its More, and cut again at that of Less', async () => {
    const page = await pictures.show('long-title', width);
    const heights = () =>
      page.$eval('.title', (box) => ({ text: box.firstElementChild?.clientHeight ?? 0, seen: box.clientHeight }));
    const before = await heights();
    // At 800 px it isn't that long.
    expect(before.seen < before.text).toBe(width < 800);
    const more = await page.$('.title .fold-more');
    await more?.click();
    const open = await heights();
    expect(open.seen).toBeGreaterThanOrEqual(open.text);
    await more?.click();
    expect(await heights()).toEqual(before);
  });

  test.each(['several', 'alike', 'alike-wide', 'one-story', 'crowded'])(
    'what is seen of the records of one address tells them apart, and the title is near the top: %s',
    async (fixture) => {
      const page = await pictures.show(fixture, width);
      const seen = await page.$$eval('.switcher button', (buttons) =>
        buttons.map((button) => {
          const text = document.createTreeWalker(button, NodeFilter.SHOW_TEXT).nextNode() as Text;
          const isCut = button.scrollWidth > button.clientWidth;
          const end = button.getBoundingClientRect().right - 8 - (isCut ? 12 : 0); // Its padding, and '…'.
          const range = document.createRange();
          const isSeen = (_: string, at: number) => {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect().right <= end + 1;
          };
          return [...text.data].every((one) => one.length === 1) ? text.data.split('').filter(isSeen).join('') : '';
        }),
      );
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).not.toContain('');
      expect(await page.$eval('h1', (title) => title.getBoundingClientRect().top)).toBeLessThanOrEqual(120);
    },
  );

  test('all records of one address are reached by keyboard, each in sight', async () => {
    const page = await pictures.show('crowded', width);
    await page.focus('[popovertarget="more-menu"]');
    for (let place = 1; place <= 25; place++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        const row = document.querySelector('.switcher .choice')?.getBoundingClientRect();
        const isInSight = row !== undefined && top >= row.top - 0.5 && bottom <= row.bottom + 0.5;
        return { text: document.activeElement?.textContent, isInSight };
      });
      expect(focused).toEqual({ text: String(place), isInSight: true });
    }
  });

  test('all topics are there at the press of their More; before, the focus skips what is not seen', async () => {
    const page = await pictures.show('many-topics', width);
    /** The number of chips that are seen, and the number of those that the Tab key leads to. */
    const chips = async () => {
      const seen = await page.$eval('.chips', (box) => {
        const { bottom } = box.getBoundingClientRect();
        return [...box.querySelectorAll('.chip')].filter((chip) => chip.getBoundingClientRect().bottom <= bottom)
          .length;
      });
      await page.focus('.explained');
      let reached = -1;
      do {
        await page.keyboard.press('Tab');
        reached++;
      } while (await page.evaluate(() => document.activeElement?.classList.contains('chip')));
      return { seen, reached, next: await page.evaluate(() => document.activeElement?.textContent) };
    };
    const before = await chips();
    expect(before.seen).toBeLessThan(30);
    expect(before).toEqual({ seen: before.seen, reached: before.seen, next: 'More' });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.chips [inert]') === null);
    expect(await chips()).toEqual({ seen: 30, reached: 30, next: 'Less' });
    // The window's width changes meanwhile.
    await page.setViewport({ width: width + 40, height: 600 });
    await page.setViewport({ width, height: 600 });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.chips [inert]') !== null);
    const { seen, reached, next } = await chips();
    expect(seen).toBeLessThan(30);
    expect({ reached, next }).toEqual({ reached: seen, next: 'More' });
  });

  test('a long reason leaves room for the name of the collection, and both are whole', async () => {
    const page = await pictures.show('typical', width);
    const header = await page.evaluate(() => {
      const name = document.querySelector('.header-name');
      return {
        isCut: name === null || name.scrollWidth > name.clientWidth,
        height: document.querySelector('header')?.getBoundingClientRect().height,
        text: document.querySelector<HTMLElement>('.header-text')?.innerText,
      };
    });
    expect(header).toEqual({
      isCut: false,
      height: 40,
      text: 'City gardens · matched by the address the page names',
    });
  });

  test('a DOI stays in one piece', async () => {
    const page = await pictures.show('listed', width);
    const lines = await page.$$eval('.facts bdi', (facts) => facts.map((fact) => fact.getClientRects().length));
    expect(lines).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await page.$eval('.facts bdi:last-child', (doi) => doi.scrollWidth <= doi.clientWidth)).toBe(true);
  });
});

/** A headless browser driven by puppeteer hides its scrollbars, so that a width that follows from one shows on a screen only. */
describe.each(['on a screen', 'headless'])('%s', (where) => {
  test('the popup keeps its width and its lines when it shows all links', async () => {
    const screen = where === 'headless' ? null : await startScreen();
    const running = await startBrowser({
      extension: await packMadeRecords(),
      ...(screen && { screen: screen.display as `:${string}` }),
    });
    try {
      const popup = await popupAt(running, MADE.many);
      const widths = () =>
        popup.evaluate(() => ({
          window: innerWidth,
          text: document.querySelector('.article')?.getBoundingClientRect().width,
          isScrolling: document.body.scrollHeight > document.body.clientHeight,
        }));
      expect(await widths()).toEqual({ window: 380, text: 380, isScrolling: false });
      // Every width that the window has on the way: each one would wrap the text anew.
      await popup.evaluate(() => {
        document.body.dataset.widths = '';
        addEventListener('resize', () => {
          document.body.dataset.widths += `${innerWidth} `;
        });
      });
      await popup.click('.links-all');
      await popup.waitForFunction(() => innerHeight === 600);
      await popup.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await widths()).toEqual({ window: 380, text: 380, isScrolling: true });
      expect(await popup.$eval('body', (body) => [...new Set(body.dataset.widths?.trim().split(' '))])).toEqual([
        '380',
      ]);
      expect(await popup.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
        'https://news.example/link-5',
      );
      await popup.keyboard.press('End');
      await popup.waitForFunction(() => {
        const last = document.querySelector('.links li:last-child')?.getBoundingClientRect().bottom ?? Infinity;
        return last <= innerHeight && document.querySelector('header')?.getBoundingClientRect().top === 0;
      });
      expect(running.faults).toEqual([]);
      await closePopup(popup);
    } finally {
      await running.close();
      await screen?.stop();
    }
  });
});

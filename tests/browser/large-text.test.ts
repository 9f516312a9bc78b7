import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from '../views/fixtures.ts';
import { cutForGood, overflow } from './harness/overflow.ts';
import { type PictureTab, startPictureTab } from './harness/picture-tab.ts';

describe.each([
  { fontSize: 24, width: 320 },
  { fontSize: 32, width: 380 },
])('where a reader set text of $fontSize px, $width px wide', ({ fontSize, width }) => {
  let pictures: PictureTab;
  beforeAll(async () => {
    pictures = await startPictureTab(fontSize);
  });
  afterAll(() => pictures.close());

  test('text is that large', async () => {
    const page = await pictures.show('seed', width);
    expect(await page.$eval('h1', (title) => getComputedStyle(title).fontSize)).toBe(`${fontSize}px`);
  });

  test.each(Object.keys(fixtures))('nothing of %s overflows, or is cut for good', async (fixture) => {
    const page = await pictures.show(fixture, width);
    expect(await overflow(page)).toEqual([]);
    expect(await cutForGood(page)).toEqual([]);
  });

  test('the records of a page can be told apart', async () => {
    const page = await pictures.show('several', width);
    const isCut = await page.$$eval('.choice button', (found) => found.map((one) => one.scrollWidth > one.clientWidth));
    expect(isCut).toEqual([false, false, false, false, false]);
  });
});

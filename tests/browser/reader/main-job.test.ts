import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE, PAPER } from '../harness/article.ts';
import type { Reader, ReaderView } from './reader.ts';
import { READERS } from './readers.ts';

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(async () => {
    const [faults, requests] = [await reader.faults(), reader.web.strayRequests()];
    await reader.close();
    expect({ faults, requests }).toEqual({ faults: [], requests: [] });
  });

  async function popupAt(url: string): Promise<ReaderView> {
    await reader.goto(url);
    return reader.openPopup();
  }

  test('the popup shows the article’s context', async () => {
    const popup = await popupAt(ARTICLE.web);
    // 'More' stands where the excerpt is cut, which the fonts of the machine decide.
    expect((await popup.lines()).filter((line) => line !== 'More')).toEqual([
      'Example · matched by address',
      'Better design of deep learning studies can lead to faster transformation of medical practices',
      'News Medical · 5 Feb 2021',
      expect.stringMatching(
        /^A new Perspective article in Nature Reviews Cancer discusses .* transition to the clinic\.$/,
      ),
      'Quality',
      '48',
      'nothing to compare with yet',
      'Topics',
      'Machine Learning',
      'AI',
      'Related 1',
      'Topological representations of crystalline compounds for the machine-learning prediction of materials properties',
      'Paper nature.com · 5 Feb 2021 · quality 3',
      expect.stringMatching(/^Accurate theoretical predictions/),
      '10.1038/s41524-021-00493-w',
    ]);
    await popup.close();
  });

  test.each([
    ['its AMP address', ARTICLE.amp, 'Example · matched by AMP address'],
    ['its AMP cache address', ARTICLE.ampCache, 'Example · matched by AMP address'],
    [
      'the AMP viewer of a search engine',
      `https://www.google.com/amp/s/${ARTICLE.amp.slice('https://'.length)}`,
      'Example · matched by AMP address',
    ],
    [
      'a newsletter’s link',
      `${ARTICLE.web}?utm_source=newsletter&utm_medium=email&fbclid=abc`,
      'Example · matched by address',
    ],
    ['an address with a fragment', `${ARTICLE.web}#comments`, 'Example · matched by address'],
  ])('the article is found under %s', async (_, url, reason) => {
    const popup = await popupAt(url);
    expect((await popup.lines()).slice(0, 2)).toEqual([reason, expect.stringMatching(/^Better design/)]);
    await popup.close();
  });

  test('the paper’s page shows which record lists it', async () => {
    const popup = await popupAt(PAPER);
    const lines = await popup.lines();
    expect(lines.slice(0, 2)).toEqual([
      'Example · listed as related',
      expect.stringMatching(/^Topological representations/),
    ]);
    expect(lines).toContain('Listed as related by 1');
    await popup.waitFor(`main a[href="${ARTICLE.web}"]`);
    await popup.close();
  });

  test('a click on the related link opens the paper in a new tab', async () => {
    const popup = await popupAt(ARTICLE.web);
    await popup.click(`a[href="${PAPER}"]`);
    await expect.poll(reader.tabs).toContain(PAPER);
  });

  test('the popup is right after the background was stopped', async () => {
    await reader.goto(ARTICLE.web);
    await reader.stopBackground();
    const popup = await reader.openPopup();
    expect(await popup.lines()).toContain(
      'Better design of deep learning studies can lead to faster transformation of medical practices',
    );
    await popup.close();
  });

  test.each([
    ['a page without a record', 'https://news.example/other', 'No record for this page'],
    ['a page of the browser’s own', 'about:blank', 'This page can’t be checked'],
  ])('%s is told in its own words', async (_, url, title) => {
    const popup = await popupAt(url);
    expect(await popup.lines()).toContain(title);
    await popup.close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftOf, keep, linesAt } from './draft-steps.ts';
import { openReadPopup, type Reader, type ReaderView } from './reader.ts';
import { READERS } from './readers.ts';

const ROOF = 'https://balcony.example/2021/how-to-water-a-roof';

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
    reader.web.answer(ROOF, { body: '<!doctype html><title>Water a roof</title><p>' });
  });
  afterAll(async () => {
    const [faults, requests] = [await reader.faults(), reader.web.strayRequests()];
    await reader.close();
    expect({ faults, requests }).toEqual({ faults: [], requests: [] });
  });

  async function popupAt(url: string): Promise<ReaderView> {
    await reader.goto(url);
    return openReadPopup(reader);
  }

  const saidAt = (url: string) => linesAt(reader, url);

  describe('the popup', () => {
    test('says so on a page without a record, and leads to the example', async () => {
      const popup = await popupAt('https://news.example/');
      expect(await popup.run(async () => document.body.dataset.ready)).toBe('none');
      expect((await popup.lines()).slice(0, 2)).toEqual(['Article Context', 'No record for this page']);
      const example = await popup.run(async () => document.querySelector<HTMLAnchorElement>('main a')?.href);
      expect(example).toMatch(/^https:\/\/www\.news-medical\.net\/news\//);
      await popup.close();
    });
  });

  describe('the options', () => {
    beforeAll(async () => {
      const page = await draftOf(reader, ROOF);
      await keep(page);
      await page.close();
    });

    test('keep what is switched, and the popup follows', async () => {
      const options = await reader.openPage('options.html');
      await options.click('label:has(input[value="dark"])');
      await options.waitFor('html[data-theme="dark"]');
      await options.click('label:has(input[value="background"])');
      await options.click('[aria-labelledby="reading-title"] .switch');
      await options.waitFor('[aria-labelledby="reading-title"] .switch[aria-checked="true"]');
      await options.close();
      const popup = await popupAt('https://news.example/other');
      await popup.waitFor('html[data-theme="dark"]');
      await popup.close();
      const again = await reader.openPage('options.html');
      await again.waitFor('label:has(input[value="background"]:checked)');
      await again.click('[aria-labelledby="reading-title"] .switch');
      await again.waitFor('[aria-labelledby="reading-title"] .switch[aria-checked="false"]');
      await again.click('label:has(input[value="light"])');
      await again.waitFor('html[data-theme="light"]');
      await again.close();
    });

    test('switch a collection off and on, and remove it with a way back', async () => {
      const options = await reader.openPage('options.html');
      await options.click('[data-item="own"] .switch');
      await options.waitFor('[data-item="own"] .switch[aria-checked="false"]');
      expect(await saidAt(ROOF)).toContain('No record for this page');
      await options.click('[data-item="own"] .switch');
      await options.waitFor('[data-item="own"] .switch[aria-checked="true"]');
      expect((await saidAt(ROOF))[1]).toBe('Water a roof');
      await options.click('[data-item="own"] .item-toggle');
      await options.click('[data-item="own"] .item-actions', 'Remove');
      await options.waitFor('.removed', 'Undo');
      expect(await saidAt(ROOF)).toContain('No record for this page');
      await options.click('.removed', 'Undo');
      await options.waitFor('[data-item="own"] .switch');
      expect((await saidAt(ROOF))[1]).toBe('Water a roof');
      await options.close();
    });

    test('are reset after they asked', async () => {
      const options = await reader.openPage('options.html');
      await options.click('[aria-labelledby="data-title"]', 'Reset…');
      expect(await options.focused()).toBe('Cancel');
      // The page shows what is gone before it loads anew.
      await options.run(async () => document.documentElement.toggleAttribute('data-before', true));
      await options.click('.reset', 'Remove everything');
      await options.waitFor(
        'html:not([data-before], [data-theme="light"]) body[data-ready="options"] [data-item="example"]',
      );
      expect((await options.lines()).join()).not.toContain('My records');
      await options.close();
      expect(await saidAt(ROOF)).toContain('No record for this page');
    });
  });
});

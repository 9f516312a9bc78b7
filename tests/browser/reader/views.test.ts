import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReadPopup, type Reader, type ReaderView } from './reader.ts';
import { READERS } from './readers.ts';

const ROOF = 'https://balcony.example/2021/how-to-water-a-roof';
const roof = `<!doctype html><title>Balcony | How to water a roof</title>
<meta property="og:title" content="How to &quot;water&quot; a roof"><meta property="og:site_name" content="Balcony">
<meta name="keywords" content="Gardens, Roofs"><meta property="article:published_time" content="2021-02-05T06:04:00+01:00">
<p>`;

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
    reader.web.answer(ROOF, { body: roof });
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

  /** 'Draft a record from this page' and the like, in the menu. */
  async function choose(popup: ReaderView, label: string): Promise<void> {
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu', label);
  }

  async function saidAt(url: string): Promise<string[]> {
    const popup = await popupAt(url);
    const lines = await popup.lines();
    await popup.close();
    return lines;
  }

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

  describe('a record of one’s own', () => {
    test('is drafted of a page, and added', async () => {
      const popup = await popupAt(ROOF);
      const draft = await reader.opened(() => popup.click('main', 'Draft a record from this page'));
      expect(await draft.valueOf('.draft-form input')).toBe('How to "water" a roof');
      expect(await draft.valueOf('.draft-result textarea')).toContain('\npublishedDateTime: 2021-02-05T05:04:00Z\n');
      await draft.click('.draft-own', 'Add to my collection');
      await draft.waitFor('.draft-result', 'Added.');
      await draft.close();
      expect((await saidAt(ROOF)).slice(0, 2)).toEqual(['My records · matched by address', 'How to "water" a roof']);
    });

    test('is edited, removed and brought back', async () => {
      const popup = await popupAt(ROOF);
      const page = await reader.opened(() => choose(popup, 'Edit this record'));
      await page.click('.draft-form input');
      await page.press('a', 'Control');
      await page.keys('Water a roof');
      await page.click('.draft-own .primary');
      await page.waitFor('.draft-result', 'Changed.');
      expect((await saidAt(ROOF))[1]).toBe('Water a roof');
      await page.click('.draft-own', 'Remove this record');
      await page.waitFor('.draft', 'Removed');
      expect(await saidAt(ROOF)).toContain('No record for this page');
      await page.click('.removed', 'Undo');
      await page.waitFor('.draft-result', 'Added.');
      expect((await saidAt(ROOF))[1]).toBe('Water a roof');
      await page.close();
    });

    test('is listed, and edited from there', async () => {
      const page = await reader.openPage('draft.html#own');
      await page.waitFor('.own-row');
      expect(await page.lines()).toEqual(['My records', '1 record', 'Water a roof', 'Balcony · 5 Feb 2021', 'Edit']);
      await page.click('.own-row', 'Edit');
      await page.waitFor('.draft-form');
      expect(await page.valueOf('.draft-form input')).toBe('Water a roof');
      await page.close();
    });
  });

  describe('the options', () => {
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

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE } from '../harness/article.ts';
import { endReader, openReadPopup, type Reader, type ReaderView } from './reader.ts';
import { READERS } from './readers.ts';
import { switchCounts } from './switch-counts.ts';

/** An address of the article with a parameter that nobody knows. */
const PROBABLE = `${ARTICLE.web}?driver=mgg`;
const TITLE = 'Better design';
const HIDDEN = 'Hidden on this page. Undo · Copy report';

describe.each(READERS)('in %s a match that the reader says is wrong', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(() => endReader(reader));

  async function popupAt(url: string): Promise<ReaderView> {
    await reader.goto(url);
    return openReadPopup(reader);
  }

  async function stateOf(popup: ReaderView) {
    const lines = await popup.lines();
    return { isHidden: lines.includes(HIDDEN), isFound: lines.some((line) => line.startsWith(TITLE)) };
  }
  const hidden = { isHidden: true, isFound: false };
  const found = { isHidden: false, isFound: true };

  async function hideInMenu(popup: ReaderView): Promise<void> {
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu', 'Not this article');
    await popup.waitFor('main', 'Hidden on this page');
  }

  async function undo(popup: ReaderView): Promise<void> {
    await popup.click('main', 'Undo');
    await popup.waitFor('main h1', TITLE);
  }

  test('is hidden by a click in the note of a probable match, with the focus on Undo, and comes back', async () => {
    const popup = await popupAt(PROBABLE);
    expect(await popup.lines()).toEqual(
      expect.arrayContaining(['Part of the address is unknown.', 'Not this article']),
    );
    await popup.click('main', 'Not this article');
    await popup.waitFor('main', 'Hidden on this page');
    expect(await stateOf(popup)).toEqual(hidden);
    expect(await popup.focused()).toBe('Undo');
    await undo(popup);
    expect(await stateOf(popup)).toEqual(found);
    await popup.close();
  });

  test('stays hidden on this page alone, whatever happens to the background, and has a report', async () => {
    const first = await popupAt(ARTICLE.amp);
    await hideInMenu(first);
    await first.close();
    await reader.stopBackground();

    const again = await popupAt(`${ARTICLE.web}?utm_source=x`);
    expect(await stateOf(again)).toEqual(hidden);
    await again.click('main', 'Copy report');
    await again.waitFor('main', 'Copied');
    const report = (await again.copied()).split(/\r?\n/);
    expect(report.slice(0, 2)).toEqual([
      `page: ${ARTICLE.web}?utm_source=x`,
      expect.stringMatching(/^ {2}key: news-medical\.net\/news\/20210205\//),
    ]);
    expect(report.at(-1)).toBe('tier: address');
    await again.close();

    const other = await popupAt(PROBABLE);
    expect(await stateOf(other)).toEqual(found);
    await other.close();
  });

  test('is gone from the button’s number, too, until it is shown again', async () => {
    await reader.goto(ARTICLE.web);
    await switchCounts(reader);
    const popup = await openReadPopup(reader);
    await undo(popup);
    await expect.poll(reader.button).toMatchObject({ badge: '1' });
    await hideInMenu(popup);
    await expect.poll(reader.button).toEqual({ badge: '', title: 'No record for this page' });
    await undo(popup);
    await expect.poll(reader.button).toMatchObject({ badge: '1' });
    await popup.close();
  });

  test('is shown again from the options, with all others', async () => {
    const popup = await popupAt(ARTICLE.web);
    await hideInMenu(popup);
    await popup.close();
    const options = await reader.openPage('options.html');
    await options.waitFor('main', 'on 1 page');
    await options.click('main', 'Show all again');
    await expect.poll(options.lines).not.toContain('Show all again');
    await options.close();
    const again = await popupAt(ARTICLE.web);
    expect(await stateOf(again)).toEqual(found);
    await again.close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE, PAPER } from '../harness/article.ts';
import { endReader, openReadPopup, type Reader, type ReaderView } from './reader.ts';
import { READERS } from './readers.ts';

/** Clipboards write the ends of lines as their systems do. */
const copied = async (popup: ReaderView) => (await popup.copied()).replaceAll('\r\n', '\n');
const isRefusal = (fault: string) => fault.includes('NotAllowedError');
const textOf = (popup: ReaderView) => popup.valueOf('.cite textarea');
/** What is selected in the field that has the focus. */
const selected = (popup: ReaderView) =>
  popup.run(async () => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) return null;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
const places = (popup: ReaderView) =>
  popup.run(async () =>
    [...document.querySelectorAll<HTMLAnchorElement>('.places a')].map(({ href, target, rel }) => ({
      href,
      target,
      rel,
    })),
  );

describe.each(READERS)('a citation in %s', (_, start) => {
  let reader: Reader;
  let shown = '';
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(async () => {
    expect(reader.web.strayRequests()).toEqual([]);
    await endReader(reader, isRefusal);
  });

  /** The popup on a page, which is not loaded again where it is there. */
  async function popupAt(url: string): Promise<ReaderView> {
    if (url !== shown) await reader.goto(url);
    shown = url;
    return openReadPopup(reader);
  }

  /** The same, with the citation open. */
  async function openCitation(url: string): Promise<ReaderView> {
    const popup = await popupAt(url);
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu', 'Cite');
    await popup.waitFor('.cite');
    return popup;
  }

  const untilText = (popup: ReaderView, text: RegExp) => expect.poll(() => textOf(popup)).toMatch(text);

  test('of the record is text at first, and any format is a click away', async () => {
    const popup = await openCitation(ARTICLE.web);
    expect(await textOf(popup)).toMatch(/^Better design of deep learning studies .*\. \(2021, February 5\)\. /);
    for (const [format, begin] of [
      ['BibTeX', /^@misc\{/],
      ['RIS', /^TY {2}- /],
      ['Markdown', /^\[Better design/],
    ] as const) {
      await popup.click('.cite', format);
      await untilText(popup, begin);
    }
    await popup.close();
  });

  test('is copied into the real clipboard, and says so', async () => {
    const popup = await openCitation(ARTICLE.web);
    await popup.click('.cite', 'BibTeX');
    await untilText(popup, /^@misc\{/);
    await popup.click('.cite .primary');
    await popup.waitFor('.cite [role="status"]', 'Copied');
    expect(await copied(popup)).toBe(await textOf(popup));
    await popup.click('.cite', 'Markdown');
    await untilText(popup, /^\[Better design/);
    expect(await popup.run(async () => document.querySelector('.cite [role="status"]')?.textContent)).toBe('');
    await popup.close();
  });

  test('of a related paper is chosen in a menu, and leads to where it is found by its DOI', async () => {
    const popup = await openCitation(ARTICLE.web);
    expect(await places(popup)).toEqual([]);
    await popup.focus('.cite-article');
    await popup.press('ArrowDown');
    await popup.click('.cite', 'BibTeX');
    await untilText(popup, /\n {2}doi = \{10\.1038\/s41524-021-00493-w\},\n/);
    const links = await places(popup);
    expect(links.map(({ href }) => new URL(href).hostname)).toEqual([
      'pubmed.ncbi.nlm.nih.gov',
      'europepmc.org',
      'scholar.google.com',
      'www.semanticscholar.org',
    ]);
    for (const { href, target, rel } of links) {
      expect(decodeURIComponent(href)).toContain('"10.1038/s41524-021-00493-w"');
      expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
    }
    await popup.close();
  });

  test('of a page that is only listed is the paper’s', async () => {
    const popup = await openCitation(PAPER);
    expect(await textOf(popup)).toMatch(/\(2021\).* https:\/\/doi\.org\/10\.1038\/s41524-021-00493-w$/);
    await popup.close();
  });

  test('is looked for elsewhere only when a reader clicks', async () => {
    const popup = await openCitation(PAPER);
    const known = (await places(popup)).map(({ href }) => href);
    expect(known.length).toBe(4);
    const opened = async () => (await reader.tabs()).filter((url) => known.includes(url));
    expect(await opened()).toEqual([]);
    await popup.click('.places li:nth-child(2) a');
    await expect.poll(opened).toEqual([known[1]]);
  });

  test('opens, changes, copies and closes by keyboard alone, and gives the focus back', async () => {
    const popup = await popupAt(ARTICLE.web);
    await popup.focus('[popovertarget="more-menu"]');
    await popup.press('Enter');
    await popup.waitFor('#more-menu:popover-open');
    for (let press = 0; press < 5 && (await popup.focused()) !== 'Cite'; press++) await popup.press('Tab');
    await popup.press('Enter');
    await popup.waitFor('h1:focus', 'Cite');
    await popup.press('Tab');
    await popup.press('ArrowDown');
    await untilText(popup, /https:\/\/doi\.org\//);
    await popup.press('Tab');
    await popup.press('ArrowRight');
    await untilText(popup, /^@article/);
    await popup.press('Tab');
    await popup.waitFor('textarea:focus');
    await popup.press('Tab');
    await popup.press('Enter');
    await popup.waitFor('.cite [role="status"]', 'Copied');
    expect(await copied(popup)).toMatch(/^@article/);
    await popup.press('ArrowLeft', 'Alt');
    await popup.waitFor('[popovertarget="more-menu"]:focus');
    await popup.waitFor('main[data-page]');
    expect(await popup.run(async () => document.querySelector('.cite') === null)).toBe(true);
    await popup.close();
  });

  test('that may not be copied is selected', async () => {
    const popup = await openCitation(ARTICLE.web);
    await reader.forbidCopying(popup);
    await popup.click('.cite .primary');
    await popup.waitFor('.cite [role="status"]', 'The text is selected');
    expect(await selected(popup)).toBe(await textOf(popup));
    await expect.poll(reader.faults).toEqual([expect.toSatisfy(isRefusal)]);
    await popup.close();
  });
});

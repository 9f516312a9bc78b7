import { openReadPopup, type Reader, type ReaderPage, type ReaderView } from './reader.ts';

/** Opens the popup on the page at an address, which is not loaded again where it is there. */
export async function popupAt(reader: Reader, url: string): Promise<ReaderView> {
  if ((await reader.inPage(() => location.href)) !== url) await reader.goto(url);
  return openReadPopup(reader);
}

/** What the popup says on the page at an address. */
export async function linesAt(reader: Reader, url: string): Promise<string[]> {
  const popup = await popupAt(reader, url);
  const lines = await popup.lines();
  await popup.close();
  return lines;
}

/** Drafts a record of the page at an address; the page of the draft. */
export async function draftOf(reader: Reader, url: string): Promise<ReaderPage> {
  const popup = await popupAt(reader, url);
  return reader.opened(() => popup.click('main', 'Draft a record from this page'), 'body[data-ready="draft"]');
}

/** Presses 'Edit this record' in the popup on the page at an address; the page that it opens. */
export async function editOf(reader: Reader, url: string): Promise<ReaderPage> {
  const popup = await popupAt(reader, url);
  await popup.click('[popovertarget="more-menu"]');
  return reader.opened(() => popup.click('#more-menu', 'Edit this record'), 'body[data-ready="draft"]');
}

/** Opens a place of the page of drafts: `own`. */
export const openPlace = (reader: Reader, place: string) => reader.openPage(`draft.html#${place}`);

/** The selector of the field of that label. */
async function selectorOf(page: ReaderView, label: string): Promise<string> {
  const id = await page.run(
    async (wanted) => [...document.querySelectorAll('label')].find((one) => one.textContent === wanted)?.htmlFor ?? '',
    label,
  );
  if (id === '') throw new Error(`no field ${label}`);
  return `[id="${id}"]`;
}

/** What stands in the field of that label. */
export const fieldOf = async (page: ReaderView, label: string) => page.valueOf(await selectorOf(page, label));

/** Whether the field of that label says that it is wrong, and what a screen reader reads of it beside the label. */
export async function toldOf(page: ReaderView, label: string): Promise<{ isWrong: boolean; description: string }> {
  return page.run(
    async (selector) => {
      const field = document.querySelector(selector);
      const ids = field?.getAttribute('aria-describedby')?.split(' ') ?? [];
      return {
        isWrong: field?.getAttribute('aria-invalid') === 'true',
        description: ids.map((id) => document.getElementById(id)?.textContent).join(' '),
      };
    },
    await selectorOf(page, label),
  );
}

/** The file as the page shows it. */
export const fileOf = (page: ReaderView) => page.valueOf('.draft-result textarea');

/** The text of each such element. */
export const textsOf = (page: ReaderView, selector: string) =>
  page.run(async (its) => [...document.querySelectorAll(its)].map((one) => one.textContent ?? ''), selector);

/** The title of the page's tab. */
export const titleOf = (page: ReaderView) => page.run(async () => document.title);

/** Writes another text into the field of that label. */
export async function retype(page: ReaderView, label: string, text: string): Promise<void> {
  await page.click(await selectorOf(page, label));
  await page.press('a', 'Control');
  await page.press('Backspace');
  await page.keys(text);
}

/** Waits until the page says that of the reader's own collection. */
export const said = (page: ReaderView, text: string) => page.waitFor('[role="status"]', text);

/** Presses the button that adds or changes the record, until that is said. */
export async function keep(page: ReaderView, text = 'Added.'): Promise<void> {
  await page.click('.draft-own .primary');
  await said(page, text);
}

/** Loads the page anew; what the browser asked before. The page has drawn itself. */
export async function reload(page: ReaderPage): Promise<string[]> {
  const asked = await page.reload();
  await page.waitFor('body[data-ready]');
  return asked;
}

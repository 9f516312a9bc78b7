import type { Page } from 'puppeteer-core';

/** What a reader did with a view before it is looked at. */
export type Act = (page: Page) => Promise<void>;

/** Clicks what is there: at 800 px no excerpt is cut, so there is no 'More'. */
export const click =
  (selector: string): Act =>
  async (page) =>
    (await page.$(selector))?.click();

/** 'Cite' in the menu, in whatever language: it stands before the switches. */
export const pressCite: Act = async (page) => {
  await page.click('[popovertarget="more-menu"]');
  await page.click('#more-menu button:has(+ label)');
};

/** Does something, then clicks. */
export const chosen =
  (first: Act, selector: string): Act =>
  async (page) => {
    await first(page);
    await page.click(selector);
  };

/** Walks by keyboard until that has the focus. */
export const tabTo =
  (selector: string): Act =>
  async (page) => {
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press('Tab');
      if ((await page.$(`${selector}:focus`)) !== null) return;
    }
    throw new Error(`no key leads to ${selector}`);
  };

/** Opens the facts of all collections. */
export const openAll: Act = (page) =>
  page.$$eval('.item-toggle', (found) => {
    for (const one of found) if (one instanceof HTMLElement) one.click();
  });

/** Starts a job for each suggestion; those of a fixture say what becomes of it. */
export const startJobs: Act = async (page) => {
  const count = (await page.$$('.suggestion')).length;
  for (let place = 0; place < count; place++) await (await page.$$('.suggestion'))[place]?.click();
  await page.waitForSelector('.job');
  await (await page.$('.problems summary'))?.click();
};

/** Both. */
export const startAndOpen: Act = async (page) => {
  await startJobs(page);
  await openAll(page);
};

/** Empties the title, writes what is no date and no address, and adds a link without a title. */
export const spoilDraft: Act = async (page) => {
  const retype = async (place: number, text: string) => {
    const field = (await page.$$('.draft-input'))[place];
    await field?.click({ count: 3 });
    await page.keyboard.press('Backspace');
    await field?.type(text);
  };
  await retype(0, '');
  await retype(3, 'example.org/a');
  await retype(7, 'yesterday');
  await page.click('.draft-add');
  await page.type('.draft-link [dir="ltr"]', 'https://example.org/');
};

/** Opens the search and types; each row of what is found can then be seen. */
export const search =
  (text: string, then?: Act): Act =>
  async (page) => {
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('.search-field');
    await page.keyboard.sendCharacter(text);
    await page.waitForSelector(`[data-found=${JSON.stringify(text)}]`);
    await then?.(page);
  };

/** Opens a list. */
export const list =
  (selector: string, then?: Act): Act =>
  async (page) => {
    await (await page.waitForSelector(selector))?.click();
    await page.waitForSelector('main.browse .links a');
    await then?.(page);
  };

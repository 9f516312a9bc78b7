import type { Page } from 'puppeteer-core';
import type { View } from './picture-page.ts';

/** One thing to look at: a fixture, and what a reader did with it. */
export interface Scene {
  name: string;
  /** The popup, where nothing is said. */
  view?: View;
  /** The name of a fixture in tests/views/fixtures.ts or options-fixtures.ts; any other name shows the popup that got no answer. */
  fixture: string;
  act?: (page: Page) => Promise<void>;
}

/** Clicks what is there: at 800 px no excerpt is cut, so there is no 'More'. */
const click = (selector: string) => async (page: Page) => (await page.$(selector))?.click();

const pressTab = (times: number) => async (page: Page) => {
  for (let press = 0; press < times; press++) await page.keyboard.press('Tab');
};

/** Opens the facts of all collections. */
const openAll = (page: Page) =>
  page.$$eval('.item-toggle', (found) => {
    for (const one of found) if (one instanceof HTMLElement) one.click();
  });

/** Starts a job for each suggestion; those of a fixture say what becomes of it. */
const startJobs = async (page: Page) => {
  const count = (await page.$$('.suggestion')).length;
  for (let place = 0; place < count; place++) await (await page.$$('.suggestion'))[place]?.click();
  await page.waitForSelector('.job');
  await (await page.$('.problems summary'))?.click();
};

const startAndOpen = async (page: Page) => {
  await startJobs(page);
  await openAll(page);
};

const options = (fixture: string, act?: Scene['act'], name = fixture): Scene => ({
  name,
  view: 'options',
  fixture,
  ...(act && { act }),
});

const plain = [
  ...['seed', 'many', 'four', 'alone', 'typical', 'listed', 'listed-many', 'probable', 'several', 'one-damaged'],
  ...['hostile', 'arabic', 'pictures', 'none', 'only-example', 'unreadable', 'failed', 'no-answer', 'offer'],
  ...['papers', 'seed-papers', 'hidden'],
];

/** Everything that is pictured. */
export const scenes: Scene[] = [
  ...plain.map((fixture) => ({ name: fixture, fixture })),
  { name: 'menu', fixture: 'many', act: click('.icon-button') },
  { name: 'menu-none', fixture: 'none', act: click('.icon-button') },
  { name: 'explained', fixture: 'many', act: click('.explained') },
  { name: 'whole-excerpt', fixture: 'many', act: click('.excerpt-more') },
  { name: 'excerpts', fixture: 'many', act: click('.section-heading .quiet') },
  { name: 'newest', fixture: 'many', act: click('.choice button:last-child') },
  { name: 'all', fixture: 'many', act: click('.links-all') },
  { name: 'copied', fixture: 'failed', act: click('.secondary') },
  { name: 'focus-more', fixture: 'seed', act: pressTab(1) },
  { name: 'focus-quality', fixture: 'seed', act: pressTab(2) },
  { name: 'focus-link', fixture: 'seed', act: pressTab(3) },
  { name: 'focus-offer', fixture: 'offer', act: pressTab(4) },
  options('options-empty'),
  options('options-several'),
  options('options-several', openAll, 'options-opened'),
  options('options-running', startJobs),
  options('options-done', startJobs),
  options('options-failed', startJobs),
  options('options-refused', startJobs),
  options('options-long', startAndOpen),
  options('options-rtl', startAndOpen),
  options('options-hostile', startAndOpen),
  options('options-private'),
  options('options-several', pressTab(2), 'options-focus'),
  options('options-empty', click('.part:last-child .setting:last-child .quiet'), 'options-reset'),
];

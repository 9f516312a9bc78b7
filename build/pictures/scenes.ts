import type { Page } from 'puppeteer-core';

/** One thing to look at: a fixture, and what a reader did with it. */
export interface Scene {
  name: string;
  /** The name of a fixture in tests/views/fixtures.ts; any other name shows the popup that got no answer. */
  fixture: string;
  act?: (page: Page) => Promise<void>;
}

/** Clicks what is there: at 800 px no excerpt is cut, so there is no 'More'. */
const click = (selector: string) => async (page: Page) => (await page.$(selector))?.click();

const pressTab = (times: number) => async (page: Page) => {
  for (let press = 0; press < times; press++) await page.keyboard.press('Tab');
};

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
];

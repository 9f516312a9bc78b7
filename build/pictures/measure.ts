import type { Page } from 'puppeteer-core';

/** Numbers that a picture doesn't show. Lengths are in CSS pixels. */
export interface Measures {
  /** How far the page is wider than its window; more than 0 is a fault. */
  overflow: number;
  height: number;
  /** Where the first link of a list begins; null where there is none. */
  firstLink: number | null;
}

/** Measures the page as it is shown now. */
export function measure(page: Page): Promise<Measures> {
  return page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    height: document.body.scrollHeight,
    firstLink: document.querySelector('main:not([hidden]) .link-title')?.getBoundingClientRect().top ?? null,
  }));
}

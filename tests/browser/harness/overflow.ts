import type { Page } from 'puppeteer-core';

/** What of a page cuts its own text, with dots at the end, or is for ears alone. */
const CUT = '.unseen, .header-name, .chip, .link-doi, .choice button, .cite-article, .draft-name';

/** What reaches over the side of the window, but for text that its own box cuts. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate((cut) => {
    const isCut = (one: Element) => one.closest(cut) !== null;
    const isOver = ({ left, right }: DOMRect) => right > document.documentElement.clientWidth + 0.5 || left < -0.5;
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility() && !isCut(one.parentElement ?? one))
      .filter((one) => isOver(one.getBoundingClientRect()))
      .map((one) => one.outerHTML.slice(0, 80));
  }, CUT);
}

/** Controls and headings whose text reaches over their own box. */
export function overfull(page: Page): Promise<string[]> {
  return page.evaluate((cut) => {
    const found = [...document.querySelectorAll('button, label, h1, h2, h3, dt, .primary, .secondary, .header-text')];
    return found
      .filter((one) => one.checkVisibility() && !one.matches(cut) && one.getClientRects().length === 1)
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.outerHTML.slice(0, 80));
  }, CUT);
}

/**
 * What is cut and can be read nowhere: neither has a tooltip the whole, which no finger reaches, nor does a press show it,
 * as it does in a field.
 */
export function cutForGood(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (one: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(one);
      // For ears alone.
      if (clipPath === 'inset(50%)') return false;
      const isWide = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
      return isWide || (['hidden', 'clip'].includes(overflowY) && one.scrollHeight > one.clientHeight + 1);
    };
    const hasTooltip = (one: Element) =>
      !matchMedia('(pointer: coarse)').matches && (one.closest('[title]') ?? one.querySelector('[title]')) !== null;
    const isTold = (one: Element) => hasTooltip(one) || one.querySelector(':scope > [aria-expanded="false"]') !== null;
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility() && !one.matches('input, select, svg') && isCut(one) && !isTold(one))
      .map((one) => one.outerHTML.slice(0, 80));
  });
}

import type { Page } from 'puppeteer-core';

/** Which elements answer a press. A label answers for what is in it. */
const PRESSED = 'a[href], button, input, select, textarea, summary, label:has(input)';

/** What stands in a line of text is as wide as its words (https://www.w3.org/TR/WCAG22/#target-size-enhanced). */
const IN_TEXT = '.in-text, .fold-more';

/**
 * What on a page is pressed, and answers in less than so many CSS pixels across or down through its middle: one line each.
 * What a press would meet counts, not what is seen.
 */
export function smallTargets(page: Page, least: number, within = 'body'): Promise<string[]> {
  return page.evaluate(
    (pressed, inText, least, within) => {
      const isMet = (one: Element, x: number, y: number) => {
        const met = document.elementFromPoint(x, y);
        return met !== null && (one.contains(met) || met.closest('label')?.control === one);
      };
      /** How far an element answers along one axis, from the middle of what is seen of it. */
      const reach = (one: Element, x: number, y: number, alongX: boolean) => {
        let length = 0;
        for (const step of [-1, 1]) {
          for (
            let at = step;
            at * step <= least && isMet(one, x + (alongX ? at : 0), y + (alongX ? 0 : at));
            at += step
          )
            length++;
        }
        return length + 1;
      };
      const small: string[] = [];
      const isSeen = (one: Element) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const targets = [...document.querySelectorAll(`${within} :is(${pressed})`)].filter(
        (one) => isSeen(one) && !one.matches('label *'),
      );
      if (targets.length === 0) return ['nothing is pressed here'];
      for (const one of targets) {
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = one.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const [across, down] = [reach(one, x, y, true), reach(one, x, y, false)];
        if (down < least || (across < least && !one.matches(inText)))
          small.push(`${across} × ${down}: ${one.outerHTML.slice(0, 90)}`);
      }
      return small;
    },
    PRESSED,
    IN_TEXT,
    least,
    within,
  );
}

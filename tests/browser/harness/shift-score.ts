import type { Page } from 'puppeteer-core';

/** How much moved in a view after its first paint, as Chromium scores it: the sum of all layout shifts so far. */
export async function shiftScore(view: Page): Promise<number> {
  const score = await view.evaluate(scoreNow);
  // A score that sees no shift at all would say 0, too.
  await view.$eval('main', (main) => main.prepend(document.createElement('hr')));
  const seen = await view.evaluate(scoreNow);
  await view.$eval('main > hr', (line) => line.remove());
  if (seen <= score) throw new Error('a shift that was made is not seen');
  return score;
}

/** In the view: that sum. Shifts are told some frames after they happened. */
function scoreNow(): Promise<number> {
  return new Promise((resolve) => {
    const entries: (PerformanceEntry & { value: number })[] = [];
    new PerformanceObserver((list) => {
      entries.push(...(list.getEntries() as typeof entries));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(entries.reduce((sum, { value }) => sum + value, 0)), 500);
  });
}

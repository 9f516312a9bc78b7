import { type Row, row } from '../../../build/bench/row.ts';
import type { ExtensionBrowser } from '../../../build/browser/launch-chromium.ts';
import { closePopup, openPopup } from '../../../build/browser/real-popup.ts';
import type { StandInWeb } from '../../../build/site/stand-in-web.ts';

const PAPERS = ['10.5555/a.1', '10.5555/a.2', '10.5555/a.3'];
const BODY = `<!doctype html><title>A story</title>${PAPERS.map((doi) => `<a href="https://doi.org/${doi}">A paper</a>`).join(' ')}`;

/** How much moves in the real popup after its first paint, as Chromium scores it: on a page whose papers come late. */
export async function shiftRow(running: ExtensionBrowser, web: StandInWeb, url: string): Promise<Row> {
  const [tab = await running.browser.newPage()] = await running.browser.pages();
  web.answer(url, { body: BODY });
  await tab.goto(url);
  const popup = await openPopup(running, tab);
  await popup.waitForSelector('main[data-page="read"] .section:last-child .tag');
  const moved = await popup.evaluate(score);
  // A score that sees no shift at all would say 0, too.
  await popup.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<p>x</p>'.repeat(5)));
  if ((await popup.evaluate(score)) <= moved) throw new Error('a shift that was made is not seen');
  await closePopup(popup);
  return row('views: layout shift in the popup after its first paint', moved, 'score');
}

/** In the popup: the sum of all shifts. They are told some frames after they happened. */
function score(): Promise<number> {
  return new Promise((resolve) => {
    const entries: (PerformanceEntry & { value: number })[] = [];
    new PerformanceObserver((list) => {
      entries.push(...(list.getEntries() as typeof entries));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(entries.reduce((sum, { value }) => sum + value, 0)), 500);
  });
}

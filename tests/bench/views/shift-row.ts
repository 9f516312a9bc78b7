import { type Row, row } from '../../../build/bench/row.ts';
import type { ExtensionBrowser } from '../../../build/browser/launch-chromium.ts';
import { closePopup, openPopup } from '../../../build/browser/real-popup.ts';
import type { StandInWeb } from '../../../build/site/stand-in-web.ts';
import { addRecord } from '../../browser/harness/options-page.ts';
import { shiftScore } from '../../browser/harness/shift-score.ts';

const PAPERS = ['10.5555/a.1', '10.5555/a.2', '10.5555/a.3'];
const OTHER = 'https://garden.example/2021/04/07/a-story';

const canonical = (url: string) => `<link rel="canonical" href="${url}">`;
const links = PAPERS.map((doi) => `<a href="https://doi.org/${doi}">A paper</a>`).join(' ');

/** How much moves in the real popup after its first paint, as Chromium scores it, on pages that say more than their address. */
export async function shiftRow(running: ExtensionBrowser, web: StandInWeb, url: string): Promise<Row> {
  await addRecord(running, 'Garden', { title: 'A story', webUrl: OTHER });
  const pages: [url: string, content: string, seen: string][] = [
    [url, links, '.section:last-child .tag'],
    [`${url}?driver=mgg`, canonical(url), '.note-confirmed'],
    [url, canonical(OTHER), '.late-match'],
  ];
  let moved = 0;
  for (const [address, content, seen] of pages) moved += await scoreAt(running, web, address, content, seen);
  return row('views: layout shift in the popup after its first paint', moved, 'score');
}

async function scoreAt(running: ExtensionBrowser, web: StandInWeb, url: string, content: string, seen: string) {
  const [tab = await running.browser.newPage()] = await running.browser.pages();
  web.answer(url, { body: `<!doctype html><title>A story</title>${content}<p>` });
  await tab.goto(url);
  const popup = await openPopup(running, tab);
  await popup.waitForSelector(`main[data-page="read"] ${seen}`);
  const score = await shiftScore(popup);
  await closePopup(popup);
  return score;
}

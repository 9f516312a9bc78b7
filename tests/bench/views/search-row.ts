import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { median } from '../../../build/bench/median.ts';
import { type Row, row } from '../../../build/bench/row.ts';
import type { ExtensionBrowser } from '../../../build/browser/launch-chromium.ts';
import { randomFrom } from '../../collection/variants/random.ts';

/** How many texts are typed into each page, and how many of them only warm it up. */
const TEXTS = 12;
const WARM_UPS = 2;
const LETTERS = 6;

/**
 * Writes into an unpacked extension the least that a search can be: a page that has all titles and shows, at each key,
 * twenty that hold the text.
 */
export function writeStaticFilter(extension: string, titles: readonly string[]): void {
  const page = '<!doctype html><title>Filter</title><input class="search-field"><main></main><script src="filter.js">';
  const script = `const titles = ${JSON.stringify(titles)};
const [field, main] = [document.querySelector('input'), document.querySelector('main')];
field.addEventListener('input', () => {
  const text = field.value.toLowerCase();
  const found = titles.filter((title) => title.toLowerCase().includes(text)).slice(0, 20);
  main.innerHTML = found.map((title) => '<p><a href="https://news.example/">' + title + '</a></p>').join('');
  main.dataset.found = field.value;
});
field.focus();`;
  writeFileSync(path.join(extension, 'filter.html'), `${page}</script>`);
  writeFileSync(path.join(extension, 'filter.js'), script);
}

/** From a key to its results on the screen of the search page, beside the static filter; each text is typed into both in turn. */
export async function searchRow(running: ExtensionBrowser, titles: readonly string[]): Promise<Row> {
  const random = randomFrom(7);
  const pages = [await open(running, 'search.html?q='), await open(running, 'filter.html')];
  const times: [number[], number[]] = [[], []];
  for (let text = 0; text < TEXTS; text++) {
    const typed = random.pick(titles).slice(0, LETTERS).toLowerCase();
    for (const [place, page] of pages.entries()) {
      const taken = await typeInto(page, typed);
      if (text >= WARM_UPS) times[place]?.push(...taken);
    }
  }
  for (const page of pages) await page.close();
  const [ours, least] = times;
  return row(
    `views: key to results among ${titles.length} records, beside a static filter`,
    median(ours),
    'ms',
    median(least),
  );
}

async function open({ browser, extension }: ExtensionBrowser, file: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/${file}`);
  await page.waitForSelector('.search-field:focus');
  return page;
}

/** Milliseconds from each key to the frame that shows what is found for the text so far. */
async function typeInto(page: Page, text: string): Promise<number[]> {
  await page.bringToFront();
  await page.click('.search-field', { count: 3 });
  const times: number[] = [];
  for (const letter of text) {
    const shown = page.evaluate(nextResults);
    await page.evaluate(() => undefined); // By now the page listens.
    await page.keyboard.sendCharacter(letter);
    times.push(await shown);
  }
  return times;
}

/** In the page: milliseconds from the next input to its results on the screen. */
function nextResults(): Promise<number> {
  return new Promise((resolve) => {
    document.addEventListener(
      'input',
      (event) => {
        new MutationObserver((_, observer) => {
          const field = document.querySelector<HTMLInputElement>('.search-field');
          if (document.querySelector('main')?.dataset.found !== field?.value) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
      },
      { once: true, capture: true },
    );
  });
}

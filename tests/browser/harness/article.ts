import type { Page } from 'puppeteer-core';

const PATH =
  'news/20210205/Better-design-of-deep-learning-studies-can-lead-to-faster-transformation-of-medical-practices.aspx';

/** The addresses of the article that the collection in the package knows. */
export const ARTICLE = {
  web: `https://www.news-medical.net/${PATH}`,
  amp: `https://www.news-medical.net/amp/${PATH}`,
  ampCache: `https://www-news--medical-net.cdn.ampproject.org/c/s/www.news-medical.net/amp/${PATH}`,
};

/** The address of the paper that its record lists as related. */
export const PAPER = 'https://www.nature.com/articles/s41524-021-00493-w';

/** Marks that keep a foreign text's direction to itself; nobody sees them. */
const ISOLATES = /[\u2066-\u2069]/g;

/** What a popup says, a line for each block of text, as a reader sees it. */
export async function linesOf(popup: Page): Promise<string[]> {
  const text = await popup.evaluate(() => document.body.innerText);
  return text
    .replace(ISOLATES, '')
    .split('\n')
    .flatMap((line) => line.trim() || []);
}

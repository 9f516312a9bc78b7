import { ARTICLE } from '../harness/article.ts';
import { written } from '../harness/options-page.ts';
import { toMarkdown } from '../harness/packed-records.ts';
import type { Reader, ReaderPage } from './reader.ts';

/** The input behind the button that makes a collection of files. */
export const FILES = '#add input[accept*=".zip"]';

/** Opens the options page, which has drawn itself. */
export async function openOptions(reader: Reader): Promise<ReaderPage> {
  const page = await reader.openPage('options.html');
  await page.waitFor('body[data-ready="options"]');
  return page;
}

/** Makes a collection of a record of a page of its own, and of one of the article. */
export async function addCollection(options: ReaderPage, name: string): Promise<void> {
  const record = (title: string, webUrl: string) => toMarkdown({ title, webUrl });
  await options.choose(
    FILES,
    written(`${name}/a.md`, record(`Told by ${name}`, `https://news.example/${name}`)),
    written(`${name}/b.md`, record(`The article as ${name} has it`, ARTICLE.web)),
    written(`${name}/collection.yml`, `name: ${name}\n`),
  );
  await options.waitFor('.item h3', name);
}

/** The names of the collections on the page, in their order. */
export const namesOn = (options: ReaderPage): Promise<(string | null)[]> =>
  options.run(async () => [...document.querySelectorAll('.item h3')].map((name) => name.textContent));

/** The selector of a collection's element on the page. */
export async function itemOf(options: ReaderPage, name: string): Promise<string> {
  const id = await options.run(async (its) => {
    const items = [...document.querySelectorAll<HTMLElement>('.item')];
    return items.find((item) => item.querySelector('h3')?.textContent === its)?.dataset.item;
  }, name);
  return `[data-item="${id}"]`;
}

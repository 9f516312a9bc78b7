import { insideScript } from '../harness/compiler-in-page.ts';
import type { Reader, ReaderPage } from './reader.ts';

/** Opens a page of the extension that does nothing of its own, with the product's functions for tests to call: `inside`. */
export async function openInside(reader: Reader): Promise<ReaderPage> {
  const page = await reader.openPage('views.css');
  await page.give(await insideScript());
  return page;
}

/** The page in which a reader's functions run: to open one for each takes longer than what they do. */
const pages = new WeakMap<Reader, Promise<ReaderPage>>();

/** Runs a function in such a page, which stays open behind the reader's. */
export async function runInside<A extends unknown[], R>(
  reader: Reader,
  script: (...given: A) => Promise<R>,
  ...given: A
): Promise<R> {
  const page = pages.get(reader) ?? openInside(reader);
  pages.set(reader, page);
  return (await page).run(script, ...given);
}

import { insideScript } from '../harness/compiler-in-page.ts';
import type { Reader, ReaderPage } from './reader.ts';

/** Opens a page of the extension that does nothing of its own, with the product's functions for tests to call: `inside`. */
export async function openInside(reader: Reader, isBehind = false): Promise<ReaderPage> {
  const page = await reader.openPage('views.css', isBehind);
  await page.give(await insideScript());
  return page;
}

/** The page in which a reader's functions run: to open one for each takes longer than what they do. */
const pages = new WeakMap<Reader, ReaderPage>();

/** Runs a function in such a page, which stays open behind the reader's until `closeInside`. */
export async function runInside<A extends unknown[], R>(
  reader: Reader,
  script: (...given: A) => Promise<R>,
  ...given: A
): Promise<R> {
  const page = pages.get(reader) ?? (await openInside(reader, true));
  pages.set(reader, page);
  return page.run(script, ...given);
}

/** Closes that page, and with it what it holds in memory and of the database. */
export async function closeInside(reader: Reader): Promise<void> {
  await pages.get(reader)?.close();
  pages.delete(reader);
}

import { insideScript } from '../harness/compiler-in-page.ts';
import type { Reader, ReaderPage } from './reader.ts';

/** Opens a page of the extension that does nothing of its own, with the product's functions for tests to call: `inside`. */
export async function openInside(reader: Reader): Promise<ReaderPage> {
  const page = await reader.openPage('views.css');
  await page.give(await insideScript());
  return page;
}

/** Runs a function in such a page. */
export async function runInside<A extends unknown[], R>(
  reader: Reader,
  script: (...given: A) => Promise<R>,
  ...given: A
): Promise<R> {
  const page = await openInside(reader);
  try {
    return await page.run(script, ...given);
  } finally {
    await page.close();
  }
}

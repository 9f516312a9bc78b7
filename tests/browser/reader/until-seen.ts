import type { ElementHandle, Page } from 'puppeteer-core';
import { findSeen } from './find-seen.ts';

const PATIENCE_MS = 10_000;

/** Looking again without a pause would keep busy what is to come. */
const PAUSE_MS = 10;

/**
 * The element that `findSeen` finds, once it is there. Waits in the page itself, since to ask again from here keeps both
 * processes busy; another page may come in its place. Rejects after 10 s.
 */
export async function untilSeen(page: Page, selector: string, text?: string): Promise<ElementHandle> {
  const find = `(${findSeen})(document, ${JSON.stringify(selector)}, ${JSON.stringify(text ?? null)})`;
  const found = await page
    .waitForFunction(find, { polling: PAUSE_MS, timeout: PATIENCE_MS })
    .catch((cause: unknown) => {
      throw new Error(`no ${selector} ${text ?? ''} in the view`, { cause });
    });
  return found as ElementHandle;
}

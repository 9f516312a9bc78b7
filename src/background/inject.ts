import browser from 'webextension-polyfill';

/** How long a page may take. One that is busy for longer is known by its address alone. */
const PATIENCE_MS = 1000;

/** The scripts that run in a page: what each gives is what the page says, whatever that is. */
export type PageScript = 'page.js' | 'draft-page.js';

/**
 * What a script gives that runs in the page in a tab, at once, without waiting for a page that never ends to load; null
 * where it can't run or takes too long. The reader allowed it by opening the popup (`activeTab`).
 */
export function inject(tabId: number, script: PageScript): Promise<unknown> {
  return Promise.race([run(tabId, script), patience()]);
}

const patience = () => new Promise<null>((done) => setTimeout(done, PATIENCE_MS, null));

async function run(tabId: number, script: PageScript): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: [script],
      injectImmediately: true,
    });
    return frame?.result ?? null;
  } catch {
    // Browsers reject it for pages of their own, stores, PDFs, and tabs that are closed meanwhile.
    return null;
  }
}

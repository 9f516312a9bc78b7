import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { projectRoot } from '../../../build/project-root.ts';
import type * as inPage from './in-page.ts';
import type { TestBrowser } from './start-browser.ts';

declare global {
  /** What the tests call in a page of the extension. */
  var inside: typeof inPage;
}

/** Opens a page of the extension in a new tab, with the product's own functions for tests to call: `inside`. */
export async function pageInside({ browser, extension }: Pick<TestBrowser, 'browser' | 'extension'>): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/manifest.json`);
  const { outputFiles } = await build({
    entryPoints: [path.join(projectRoot, 'tests/browser/harness/in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'inside',
    logLevel: 'error',
  });
  await page.evaluate(`${outputFiles[0]?.text}; globalThis.inside = inside;`);
  return page;
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../build/browser/launch-chromium.ts';
import { onExit } from '../../../build/browser/on-exit.ts';
import { polyfillPlugin } from '../../../build/extension/polyfill-plugin.ts';
import { projectRoot } from '../../../build/project-root.ts';
import type { Importing } from './importing-page.ts';
import { openInTab } from './open-in-tab.ts';

declare global {
  /** In the page: see importing-page.ts. */
  var importing: Importing;
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>Importing</title>
<input id="files" type="file" multiple><input id="folder" type="file" webkitdirectory>
<script src="importing.js"></script>`;

/**
 * A copy of a built extension with one page more, in which tests import; removed when the tests end. `isLimited`: without
 * the permission for unlimited storage, so that the browser keeps to a quota.
 */
export async function withImportingPage(extension: string, isLimited = false): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-importing-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(extension, folder, { recursive: true });
  writeFileSync(path.join(folder, 'importing.html'), PAGE);
  if (isLimited) {
    const manifest = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
    writeFileSync(path.join(folder, 'manifest.json'), manifest.replace(/,\s*"unlimitedStorage"/, ''));
  }
  await build({
    absWorkingDir: projectRoot,
    entryPoints: { importing: 'tests/browser/harness/importing-page.ts' },
    outdir: folder,
    bundle: true,
    format: 'iife',
    plugins: [polyfillPlugin()],
    logLevel: 'warning',
  });
  return folder;
}

/** Opens that page. */
export async function openImporting({ browser, extension }: ExtensionBrowser): Promise<Page> {
  return openInTab(browser, `chrome-extension://${extension.id}/importing.html`);
}

/** Has a reader choose files in the browser's chooser, or with `folder` a folder. */
export async function choose(page: Page, input: 'files' | 'folder', files: string[]): Promise<void> {
  await onceChosen(page, async () => {
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click(`#${input}`)]);
    await chooser.accept(files);
  });
}

/** Has a reader drop files and folders on the page. */
export async function drop(page: Page, files: string[]): Promise<void> {
  const session = await page.createCDPSession();
  const data = { items: [], files, dragOperationsMask: 1 };
  await onceChosen(page, async () => {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
    }
  });
  await session.detach();
}

/** Does something and waits until the page was told what was chosen: the browser lists a folder's files first. */
async function onceChosen(page: Page, act: () => Promise<void>): Promise<void> {
  // A page behind another one draws nothing and takes no clicks.
  await page.bringToFront();
  const before = await page.evaluate(() => importing.choices());
  await act();
  await page.waitForFunction((count) => importing.choices() > count, {}, before);
}

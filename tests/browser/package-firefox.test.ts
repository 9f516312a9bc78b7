import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePackages } from '../../build/package/make-packages.ts';
import { sourceFiles } from '../../build/package/sources.ts';
import { ARTICLE } from './harness/article.ts';
import { type FirefoxReader, startFirefoxReader } from './reader/firefox-reader.ts';
import { openReadPopup } from './reader/reader.ts';

/* The package itself, installed for good: the other tests in Firefox load the folder for one run. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-installed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

/** The addresses of all tabs but the test's own. */
const pages = (reader: FirefoxReader) =>
  reader.firefox.run('browser', () =>
    gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec).filter((url) => url.endsWith('.html')),
  );
declare const gBrowser: { tabs: { linkedBrowser: { currentURI: { spec: string } } }[] };

async function readsTheArticle(reader: FirefoxReader): Promise<void> {
  await reader.goto(ARTICLE.web);
  const popup = await openReadPopup(reader);
  expect((await popup.lines()).join()).toContain('Better design of deep learning studies');
  await popup.close();
  expect(await reader.faults()).toEqual([]);
  expect(reader.web.strayRequests()).toEqual([]);
}

test('the package welcomes its reader, reads an article, and does so again after a restart', async () => {
  const made = await makePackages(path.join(folder, 'made'), sourceFiles());
  const profile = path.join(folder, 'profile');
  mkdirSync(profile);
  const xpi = path.join(folder, 'article-context.xpi');
  copyFileSync(made.find(({ kind }) => kind === 'firefox')?.file ?? '', xpi);
  const first = await startFirefoxReader({ package: xpi, profile });
  await expect.poll(() => pages(first)).toEqual([`${first.home}welcome.html`]);
  await readsTheArticle(first);
  await first.close();
  const again = await startFirefoxReader({ package: null, profile });
  await readsTheArticle(again);
  expect(await pages(again)).toEqual([]);
  await again.close();
}, 120_000);

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { onExit } from '../../../build/browser/on-exit.ts';
import type { FirefoxReader } from '../reader/firefox-reader.ts';
import type { TestBrowser } from './start-browser.ts';

/** What Chromium warns a reader of before it installs an extension with this manifest. */
export async function warningsInChromium({ worker }: TestBrowser, manifest: object): Promise<string[]> {
  return (await worker()).evaluate(
    (asked) => chrome.management.getPermissionWarningsByManifest(asked),
    JSON.stringify(manifest),
  );
}

/** The same of Firefox: it reads the built extension with this manifest, and puts its permissions into words as for its question to the reader. */
export async function warningsInFirefox({ firefox }: FirefoxReader, manifest: object): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-warnings-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(inject('firefoxExtension'), folder, { recursive: true });
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return firefox.run('browser', wordsFor, `${pathToFileURL(folder)}/`);
}

/** What Firefox's own code offers in the browser's window, as far as it is used here. */
interface ExtensionData {
  loadManifest: () => Promise<void>;
  getRequiredPermissions: () => object;
}
declare const ChromeUtils: {
  importESModule: (url: string) => {
    ExtensionData: {
      new (folder: object): ExtensionData;
      formatPermissionStrings: (question: object) => { msgs: string[] };
    };
  };
};
declare const Services: { io: { newURI: (url: string) => object } };

async function wordsFor(folder: string): Promise<string[]> {
  const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const data = new ExtensionData(Services.io.newURI(folder));
  await data.loadManifest();
  return ExtensionData.formatPermissionStrings({ permissions: data.getRequiredPermissions(), type: 'install' }).msgs;
}

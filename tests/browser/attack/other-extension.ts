import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { WebWorker } from 'puppeteer-core';
import { onExit } from '../../../build/browser/on-exit.ts';
import type { TestBrowser } from '../harness/start-browser.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Another extension',
  version: '1',
  background: { service_worker: 'background.js' },
  permissions: ['management'],
};

/** Loads a second extension into a browser; returns its background worker. */
export async function loadOther({ browser }: TestBrowser): Promise<WebWorker> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-other-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(path.join(folder, 'background.js'), 'self.addEventListener("install", () => undefined);\n');
  const id = await browser.installExtension(folder);
  const target = await browser.waitForTarget(
    (found) => found.type() === 'service_worker' && new URL(found.url()).host === id,
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('the other extension has no worker');
  return worker;
}

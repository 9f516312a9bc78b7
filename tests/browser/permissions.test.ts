import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running.close());

const manifest = readFileSync(path.join(inject('extension'), 'manifest.json'), 'utf8');

/** What the browser tells a reader before it installs an extension with this manifest. */
async function warnings(text: string): Promise<string[]> {
  const worker = await running.worker();
  return worker.evaluate((asked) => chrome.management.getPermissionWarningsByManifest(asked), text);
}

test('installing shows no warning', async () => {
  expect(await warnings(manifest)).toEqual([]);
});

test('allowing the host of a subscription is asked for that host alone', async () => {
  const { optional_host_permissions, ...required } = JSON.parse(manifest);
  expect(optional_host_permissions).toEqual(['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*']);
  expect(await warnings(JSON.stringify({ ...required, host_permissions: ['https://github.com/*'] }))).toEqual([
    'Read and change your data on github.com',
  ]);
});

test('the browser would warn of the optional permission, were it required', async () => {
  const { optional_permissions, ...required } = JSON.parse(manifest);
  expect(optional_permissions).toEqual(['tabs']);
  const greedy = { ...required, permissions: [...required.permissions, ...optional_permissions] };
  expect(await warnings(JSON.stringify(greedy))).toEqual(['Read your browsing history']);
});

test('the background loads no script but by the one policy', async () => {
  const worker = await running.worker();
  const refused = await worker.evaluate(() => {
    try {
      (globalThis as unknown as { importScripts: (url: string) => void }).importScripts('/page.js');
      return 'loaded';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toMatch(/requires 'TrustedScriptURL'/);
});

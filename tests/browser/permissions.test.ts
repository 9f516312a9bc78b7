import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { warningsInChromium, warningsInFirefox } from './harness/install-warnings.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import type { FirefoxReader } from './reader/firefox-reader.ts';
import { startSharedFirefoxReader } from './reader/shared-firefox.ts';

let running: TestBrowser;
let firefox: FirefoxReader;
beforeAll(async () => {
  running = await startBrowser();
  firefox = await startSharedFirefoxReader({});
});
afterAll(async () => {
  await running.close();
  await firefox.close();
});

const manifestIn = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
const chromium = manifestIn(inject('extension'));

describe.each([
  ['Chromium', chromium, (asked: object) => warningsInChromium(running, asked), 'Read your browsing history'],
  [
    'Firefox',
    manifestIn(inject('firefoxExtension')),
    (asked: object) => warningsInFirefox(firefox, asked),
    'Access browser tabs',
  ],
])('%s', (_, manifest, warnings, ofTabs) => {
  test('shows no warning at install', async () => {
    expect(await warnings(manifest)).toEqual([]);
  });

  test('would warn of the optional permission, were it required', async () => {
    const { optional_permissions, ...required } = manifest;
    expect(optional_permissions).toEqual(['tabs']);
    const greedy = { ...required, permissions: [...required.permissions, ...optional_permissions] };
    expect(await warnings(greedy)).toEqual([ofTabs]);
  });
});

// Firefox takes hosts for optional, whatever the manifest says.
test('allowing the host of a subscription is asked for that host alone', async () => {
  const { optional_host_permissions, ...required } = chromium;
  expect(optional_host_permissions).toEqual(['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*']);
  const allowed = { ...required, host_permissions: ['https://github.com/*'] };
  expect(await warningsInChromium(running, allowed)).toEqual(['Read and change your data on github.com']);
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

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onExit } from '../../build/browser/on-exit.ts';
import { openFolder } from '../../build/collection/open-folder.ts';
import { buildExtension } from '../../build/extension/build-extension.ts';
import { type Expect, expectations } from '../soak/expected.ts';
import { type FirefoxTabs, startFirefoxTabs } from '../soak/firefox-tabs.ts';
import { soakFirefox } from '../soak/soak-firefox.ts';
import { storyAddress } from '../soak/soak-records.ts';
import { writeSoakRecords } from '../soak/write-soak-records.ts';

const SEED = 1;
const NAVIGATIONS = 60;
const TABS = 5;

describe('the button in Firefox', () => {
  let running: FirefoxTabs;
  let lookup: Expect;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-soak-'));
    onExit(() => rmSync(folder, { recursive: true, force: true }));
    const records = path.join(folder, 'records');
    writeSoakRecords(records);
    const { folder: extension } = await buildExtension({ target: 'firefox', records, out: path.join(folder, 'out') });
    running = await startFirefoxTabs(extension, TABS);
    lookup = expectations([await openFolder(records)]);
  }, 120_000);
  afterAll(() => running.close());

  test('does not wake the background before the permission', async () => {
    await running.stopBackground();
    for (const tab of running.tabs) {
      await running.switchTo(tab, true);
      await running.firefox.send('WebDriver:Navigate', { url: storyAddress(3) });
    }
    expect(await running.isBackgroundRunning()).toBe(false);
    // No tab's address is to be seen.
    expect(await running.buttons()).toEqual([]);
  });

  test('is right in every tab once the reader allows it', async () => {
    await running.allowTabs();
    const { badge } = await lookup(storyAddress(3));
    expect(badge).toBe('3');
    await expect
      .poll(async () => (await running.buttons()).map((button) => button.badge), { timeout: 15_000 })
      .toEqual(running.tabs.map(() => badge));
  });

  test(`is right after each of ${NAVIGATIONS} navigations, the background being stopped at random with seed ${SEED}`, async () => {
    const soaked = await soakFirefox(running, lookup, { navigations: NAVIGATIONS, seed: SEED });
    expect(soaked.wrong).toEqual([]);
    expect(soaked.navigations).toBe(NAVIGATIONS);
    expect(Math.min(soaked.stops.asleep, soaked.stops.working)).toBeGreaterThan(0);
    expect(soaked.badges.size).toBeGreaterThan(3);
    expect(running.web.strayRequests()).toEqual([]);
  }, 300_000);
});

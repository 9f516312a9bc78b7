import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { soakFirefox } from '../soak/soak-firefox.ts';
import { storyAddress } from '../soak/soak-records.ts';
import { type SoakFirefox, startSoakFirefox } from '../soak/start-soak-firefox.ts';

const SEED = 1;
const NAVIGATIONS = 60;
const TABS = 5;

describe('the button in Firefox', () => {
  let running: SoakFirefox;
  beforeAll(async () => {
    running = await startSoakFirefox(TABS, inject('firefoxProfile'));
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
    const { badge } = await running.expect(storyAddress(3));
    expect(badge).toBe('3');
    await expect
      .poll(async () => (await running.buttons()).map((button) => button.badge), { timeout: 15_000 })
      .toEqual(running.tabs.map(() => badge));
  });

  test(`is right after each of ${NAVIGATIONS} navigations, the background being stopped at random with seed ${SEED}`, async () => {
    const soaked = await soakFirefox(running, { navigations: NAVIGATIONS, seed: SEED });
    expect(soaked.wrong).toEqual([]);
    expect(soaked.navigations).toBe(NAVIGATIONS);
    expect(Math.min(soaked.stops.asleep, soaked.stops.working)).toBeGreaterThan(0);
    expect(soaked.badges.size).toBeGreaterThan(3);
  }, 300_000);
});

import { setTimeout as wait } from 'node:timers/promises';
import { type Random, randomFrom } from '../collection/variants/random.ts';
import type { FirefoxTabs } from './firefox-tabs.ts';
import { addressBeside, anyAddress } from './soak-addresses.ts';
import type { SoakFirefox } from './start-soak-firefox.ts';
import { MOST_WRONG } from './verdict.ts';

/** Milliseconds between two looks, until work that was lost is not waited for, and until it is given up. */
const LOOK_EVERY = 25;
const LOST_AFTER = 1000;
const PATIENCE = 15_000;

/** What came of a soak in Firefox. */
export interface SoakedFirefox {
  navigations: number;
  stops: { asleep: number; working: number };
  badges: Set<string>;
  /** Every wrong button, and what was fetched and is no page that was visited. */
  wrong: string[];
}

type Step = (running: FirefoxTabs, here: string, random: Random) => Promise<void>;

const load: Step = async ({ firefox }, _, random) =>
  void (await firefox.send('WebDriver:Navigate', { url: anyAddress(random) }));

/** What a reader does in a tab. */
const STEPS: readonly Step[] = [
  load,
  ({ firefox }, here, random) =>
    firefox.run('page', (url) => history.pushState(null, '', url), addressBeside(here, random)),
  async ({ firefox }) => void (await firefox.send('WebDriver:Refresh')),
  async ({ firefox }) => void (await firefox.send('WebDriver:Back')),
  async ({ firefox, web }, _, random) => {
    web.answer('https://on-the-way.example/', { body: '', redirect: anyAddress(random) });
    await firefox.send('WebDriver:Navigate', { url: 'https://on-the-way.example/' });
  },
];

/** Navigates at random in several tabs, with the event page stopped at random, and looks at every button after each step. */
export async function soakFirefox(
  running: SoakFirefox,
  { navigations, seed }: { navigations: number; seed: number },
): Promise<SoakedFirefox> {
  const random = randomFrom(seed);
  const result: SoakedFirefox = { navigations: 0, stops: { asleep: 0, working: 0 }, badges: new Set(), wrong: [] };
  for (; result.navigations < navigations && result.wrong.length < MOST_WRONG; result.navigations++) {
    const tab = random.pick(running.tabs);
    const stop = random.pick(['none', 'none', 'none', 'asleep', 'working'] as const);
    if (stop === 'asleep') await running.stopBackground();
    await running.switchTo(tab, random.chance(0.3));
    const here = String(await running.firefox.send('WebDriver:GetCurrentURL'));
    // Back from the first page there is nothing.
    const step = here.startsWith('https:') ? random.pick(STEPS) : load;
    await step(running, here, random);
    if (stop === 'working') await running.stopBackground();
    if (stop !== 'none') result.stops[stop]++;
    const wrong = await wrongButtons(running, stop === 'working' ? tab : null, result.badges);
    result.wrong.push(...wrong.map((text) => `${result.navigations}, background ${stop}: ${text}`));
  }
  result.wrong.push(...running.web.strayRequests().map((url) => `was fetched: ${url}`));
  return result;
}

/** Waits until every button is right; `lost` is the tab that the reader looks at where work was lost with the background. */
async function wrongButtons(running: SoakFirefox, lost: string | null, badges: Set<string>): Promise<string[]> {
  const start = performance.now();
  let isLookedAt = lost === null;
  let wrong: string[] = [];
  for (;;) {
    await wait(LOOK_EVERY);
    wrong = [];
    for (const { url, badge, title } of await running.buttons()) {
      const right = await running.expect(url);
      if (badge !== right.badge || title !== right.title)
        wrong.push(`${url}: '${badge}' '${title}' instead of '${right.badge}' '${right.title}'`);
      else badges.add(badge);
    }
    if (wrong.length === 0 || performance.now() > start + PATIENCE) break;
    if (lost === null || isLookedAt || performance.now() < start + LOST_AFTER) continue;
    isLookedAt = true;
    const [other = lost] = running.tabs.filter((tab) => tab !== lost);
    await running.switchTo(other, true);
    await running.switchTo(lost, true);
  }
  return wrong;
}

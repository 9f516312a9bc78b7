import { stopWorker } from '../browser/harness/worker.ts';
import { type Random, randomFrom } from '../collection/variants/random.ts';
import { type Memory, measureMemory } from './memory.ts';
import type { SoakBrowser } from './soak-browser.ts';
import { openSoakTab, type SoakTab } from './soak-tab.ts';
import type { StepContext } from './step-parts.ts';
import { stopAsleep } from './stop-asleep.ts';
import { STEPS, type Step } from './tab-steps.ts';
import { MOST_WRONG } from './verdict.ts';
import { watchButtons } from './watch-buttons.ts';

/** How much is navigated. Equal seeds give equal steps. */
export interface NavigateOptions {
  navigations: number;
  tabs: number;
  seed: number;
  /** How often memory is measured. */
  samples: number;
  onProgress?: (done: number) => void;
}

/** What came of it. */
export interface Navigated {
  navigations: number;
  /** How often the worker was stopped: in the middle of its work, or asleep. */
  stops: { asleep: number; working: number };
  /** How often work that was lost with the worker was made up for only when the reader looked. */
  madeUpFor: number;
  /** How many badges of each text were seen. */
  badges: Map<string, number>;
  /** How often each step was taken. */
  steps: Map<string, number>;
  /** Every wrong button, with the step that led to it. */
  wrong: string[];
  memory: Memory[];
}

/** Most tabs that navigate at one time. */
const MOST_AT_ONCE = 8;

/** When the worker is stopped: in one step of twelve before it, in one of twelve during it. */
type Stop = 'none' | 'asleep' | 'working';
const STOPS: readonly Stop[] = ['asleep', 'working', ...Array<Stop>(10).fill('none')];

/** Navigates at random in many tabs and two windows, with the worker stopped at random, and looks at every button after each step. */
export async function navigate(running: SoakBrowser, options: NavigateOptions): Promise<Navigated> {
  const random = randomFrom(options.seed);
  const windows = await twoWindows(running);
  const tabs = await openTabs(running, options.tabs, windows, random);
  const result: Navigated = {
    navigations: 0,
    stops: { asleep: 0, working: 0 },
    madeUpFor: 0,
    badges: new Map(),
    steps: new Map(),
    wrong: [],
    memory: [],
  };
  while (result.navigations < options.navigations && result.wrong.length < MOST_WRONG) {
    await takeSteps(running, pickSome(tabs, random), windows, random, result);
    if ((result.navigations * options.samples) / options.navigations >= result.memory.length + 1) {
      result.memory.push(await measureMemory(running));
      options.onProgress?.(result.navigations);
    }
  }
  return result;
}

async function takeSteps(
  running: SoakBrowser,
  tabs: SoakTab[],
  windows: number[],
  random: Random,
  result: Navigated,
): Promise<void> {
  const { lookout, web } = running;
  const stop = random.pick(STOPS);
  if (stop === 'asleep') await stopAsleep(running);
  const steps = tabs.map((tab) => {
    // Each draws of its own: side by side, they would draw of one in another order each time.
    const context = { tab, lookout, web, windows, random: randomFrom(random.below(2 ** 31)) };
    return { step: random.pick(STEPS), context };
  });
  const turns = random.below(20);
  const taken = steps.map(({ step, context }) => takeStep(step, context, result));
  const stopped = stop === 'working' ? stopSoon(running, turns) : null;
  const urls = await Promise.all(taken);
  await stopped;
  const aims = new Map(tabs.map(({ tabId }, index) => [tabId, urls[index] ?? '']));
  const { wrong, isMadeUpFor } = await watchButtons(running, aims, stop === 'working');
  if (stop !== 'none') result.stops[stop]++;
  if (isMadeUpFor) result.madeUpFor++;
  for (const url of urls) count(result.badges, (await running.expect(url)).badge);
  const what = `${steps.map(({ step }) => step.name).join(' + ')}, worker ${stop}`;
  result.wrong.push(...wrong.map((text) => `${result.navigations}, ${what}: ${text}`));
}

/** Takes a step; one that fails is noted, and leaves the tab where it is. */
async function takeStep({ name, navigations, take }: Step, context: StepContext, result: Navigated): Promise<string> {
  result.navigations += navigations;
  count(result.steps, name);
  try {
    return await take(context);
  } catch (error) {
    result.wrong.push(`${result.navigations}, ${name}: ${error}`);
    return context.tab.page.url();
  }
}

/** Stops the worker after some turns, wherever it is then. */
async function stopSoon(running: SoakBrowser, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await running.lookout.evaluate(() => chrome.tabs.query({}));
  await stopWorker(running);
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function pickSome(tabs: readonly SoakTab[], random: Random): SoakTab[] {
  const count = random.chance(0.3) ? 1 : 1 + random.below(MOST_AT_ONCE);
  return [...new Set(Array.from({ length: count }, () => random.pick(tabs)))];
}

/** The lookout's window and another one, each with a tab that stays, so that none closes. */
async function twoWindows({ lookout }: SoakBrowser): Promise<number[]> {
  return lookout.evaluate(async () => {
    const { windowId } = await chrome.tabs.getCurrent().then((tab) => tab ?? { windowId: -1 });
    const other = await chrome.windows.create({ url: 'about:blank', focused: false });
    return [windowId, other?.id ?? -1];
  });
}

async function openTabs(
  { lookout }: SoakBrowser,
  count: number,
  windows: number[],
  random: Random,
): Promise<SoakTab[]> {
  const tabs: SoakTab[] = [];
  while (tabs.length < count) tabs.push(await openSoakTab(lookout, random.pick(windows)));
  return tabs;
}

import { setInterval } from 'node:timers/promises';
import { buttonsSeenBy, type TabButton } from './lookout.ts';
import type { SoakBrowser } from './soak-browser.ts';

/** Milliseconds between two looks, which take the worker's own time, and until it is given up. A busy machine takes its time. */
const LOOK_EVERY = 25;
const PATIENCE = 15_000;

/** Milliseconds after which work that was lost with the worker is not waited for. */
const LOST_AFTER = 1000;

/** What was seen of the buttons. */
export interface Watched {
  /** What stayed wrong, in words. */
  wrong: string[];
  /** Whether a button was right only once the reader looked at its tab. */
  isMadeUpFor: boolean;
}

/**
 * Waits until the tabs are where they must be and every tab's button says what the lookup says of its address.
 * `mayBeLost`: the worker was stopped in the middle of its work, with which that work is gone. What then stays wrong must
 * be right once the reader looks at the tab.
 */
export async function watchButtons(
  running: SoakBrowser,
  urls: ReadonlyMap<number, string>,
  mayBeLost: boolean,
): Promise<Watched> {
  const start = performance.now();
  const isAfter = (limit: number) => performance.now() > start + limit;
  let isMadeUpFor = false;
  let wrong: WrongButton[] = [];
  for await (const _ of setInterval(LOOK_EVERY)) {
    wrong = await wrongButtons(running, urls);
    if (wrong.length === 0 || isAfter(PATIENCE)) break;
    if (mayBeLost && !isMadeUpFor && isAfter(LOST_AFTER) && wrong.every(({ isThere }) => isThere)) {
      isMadeUpFor = true;
      for (const { button } of wrong) await lookAt(running, button);
    }
  }
  return { wrong: wrong.map(({ text }) => text), isMadeUpFor };
}

interface WrongButton {
  button: TabButton;
  text: string;
  /** Whether the tab is where it must be: then the button alone is wrong. */
  isThere: boolean;
}

async function wrongButtons(
  { lookout, expect }: SoakBrowser,
  urls: ReadonlyMap<number, string>,
): Promise<WrongButton[]> {
  const wrong: WrongButton[] = [];
  for (const button of await buttonsSeenBy(lookout)) {
    const { url, badge, title } = button;
    const aim = urls.get(button.tabId) ?? url;
    const right = await expect(aim);
    const isThere = url === aim && !button.isLoading;
    if (isThere && badge === right.badge && title === right.title) continue;
    const place = [isThere ? '' : `still at ${url}`, button.isActive ? '' : 'behind'].filter(Boolean).join(', ');
    const text = `${aim}: '${badge}' '${title}' instead of '${right.badge}' '${right.title}' (${place})`;
    wrong.push({ button, text, isThere });
  }
  return wrong;
}

/** Brings a tab to the front; where it is there already, wakes the worker as the popup does. */
async function lookAt({ lookout }: SoakBrowser, { tabId, isActive }: TabButton): Promise<void> {
  if (isActive) await lookout.evaluate(() => chrome.runtime.sendMessage({ name: 'wake', request: null }));
  else await lookout.evaluate((id) => chrome.tabs.update(id, { active: true }), tabId);
}

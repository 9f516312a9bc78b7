import browser from 'webextension-polyfill';
import { type ButtonState, buttonState } from './button-state.ts';
import { countedText } from './counted-text.ts';
import { areCountsAllowed } from './counts-permission.ts';
import type { HiddenOn } from './hidden-matches.ts';
import { matchForReader } from './match-for-reader.ts';

/** Accent of the light theme, which reads on light and dark toolbars. */
const BADGE_COLOR = '#0B57A4';

/** The packaged files of an icon, by their size in pixels. */
export const iconFiles = (icon: ButtonState['icon']): { [size: string]: string } => ({
  16: `/icons/${icon}-16.png`,
  32: `/icons/${icon}-32.png`,
});

/** Makes a tab's button show what the collections know of the page that is in the tab now. */
export async function updateButton(tabId: number): Promise<void> {
  const page = await pageIn(tabId);
  const isThere = async () => (await pageIn(tabId))?.url === page?.url;
  const context = page && (await matchForReader(page)).context;
  // The reader may have moved on while the collections were asked. What the tab then shows has an update of its own.
  if (!(await isThere())) return;
  await show(tabId, buttonState(context));
  // Or since then: of a page of its own Firefox tells nobody, and clears the button for it, which may have come first.
  if (!(await isThere())) await updateButton(tabId);
}

/** The same for all tabs, where the reader lets their addresses be seen. */
export async function updateButtons(): Promise<void> {
  if (!(await areCountsAllowed())) return;
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && updateButton(id)));
}

/** Makes a tab's button what it is without the permission to see addresses. */
export async function resetButton(tabId: number): Promise<void> {
  await show(tabId, buttonState(null));
}

/** The page in a tab, or null where the tab has gone or the browser keeps its address to itself. */
async function pageIn(tabId: number): Promise<HiddenOn | null> {
  try {
    const { url, windowId, incognito } = await browser.tabs.get(tabId);
    return url === undefined ? null : { url, windowId, isPrivate: incognito };
  } catch {
    // Both browsers reject for a tab that was closed.
    return null;
  }
}

async function show(tabId: number, { icon, badge, title }: ButtonState): Promise<void> {
  const changes = [
    browser.action.setBadgeText({ tabId, text: badge }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
    browser.action.setTitle({ tabId, title: titleText(title) }),
  ];
  // Where the browser lights the button itself, an icon set for a tab would stand over its own until the next page.
  if (browser.declarativeContent === undefined) {
    // Without files Firefox goes back to the manifest's icon, which it chooses by the theme (MDN, action.setIcon).
    changes.push(browser.action.setIcon({ tabId, path: icon === 'lit' ? iconFiles(icon) : {} }));
  }
  // A tab that is closed meanwhile rejects each of them, and has no button that could be wrong.
  await Promise.allSettled(changes);
}

function titleText({ name, values, count }: ButtonState['title']): string {
  const lookup = (wanted: string, given: string[]) => browser.i18n.getMessage(wanted, given);
  return count === undefined ? lookup(name, values) : countedText(lookup, name, count, ...values);
}

import browser from 'webextension-polyfill';
import type { OptionsContent } from '../messages/contract.ts';
import { HIDDEN } from '../messages/hidden-name.ts';
import { isHidden, loadHidden } from './hidden-matches.ts';
import { loadSettings } from './settings.ts';

/** The normal windows' list of hidden matches, whichever window it is. */
const NORMAL = { url: undefined, windowId: -1, isPrivate: false };

/** What the options page shows of settings and hidden matches. */
export async function optionsContent(): Promise<OptionsContent> {
  const [{ pictures, links, theme }, hidden] = await Promise.all([loadSettings(), loadHidden(NORMAL)]);
  return { settings: { pictures, links, theme }, hiddenPages: hidden.filter(isHidden).length };
}

/** Forgets every match that the reader hid in a normal window. */
export async function showAllHidden(): Promise<null> {
  await browser.storage.local.remove(HIDDEN);
  return null;
}

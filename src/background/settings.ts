import browser from 'webextension-polyfill';
import { type ReaderSettings, readSettings } from '../messages/reader-settings.ts';

/** What the reader has chosen, and what must be remembered to ask only once. Kept in `storage.local`. */
export interface Settings extends ReaderSettings {
  /** How often the popup was opened on a page with a match, counted to `OPENINGS_BEFORE_OFFER`. */
  openings: number;
  /** The reader said 'Not now' to the count on the button; that is final. */
  countsDeclined: boolean;
}

/** The settings; what is missing or of a wrong type has its default. */
export async function loadSettings(): Promise<Settings> {
  const names = [...Object.keys(readSettings({})), 'openings', 'countsDeclined'];
  const stored: { [name: string]: unknown } = await browser.storage.local.get(names);
  const { openings, countsDeclined } = stored;
  return {
    ...readSettings(stored),
    openings: typeof openings === 'number' && openings >= 0 ? openings : 0,
    countsDeclined: countsDeclined === true,
  };
}

/** Changes some settings and keeps the others. */
export async function saveSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(changed);
}

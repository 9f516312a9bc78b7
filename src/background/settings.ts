import browser from 'webextension-polyfill';

/** What the reader has chosen, and what must be remembered to ask only once. Kept in `storage.local`. */
export interface Settings {
  /** Pictures are loaded from the publishers' servers. */
  pictures: boolean;
  /** How often the popup was opened on a page with a match, counted to `OPENINGS_BEFORE_OFFER`. */
  openings: number;
  /** The reader said 'Not now' to the count on the button; that is final. */
  countsDeclined: boolean;
}

const DEFAULTS: Settings = { pictures: false, openings: 0, countsDeclined: false };

/** The settings; what is missing or of a wrong type has its default. */
export async function loadSettings(): Promise<Settings> {
  const stored: { [name: string]: unknown } = await browser.storage.local.get(Object.keys(DEFAULTS));
  const { pictures, openings, countsDeclined } = stored;
  return {
    pictures: pictures === true,
    openings: typeof openings === 'number' && openings >= 0 ? openings : DEFAULTS.openings,
    countsDeclined: countsDeclined === true,
  };
}

/** Changes some settings and keeps the others. */
export async function saveSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(changed);
}

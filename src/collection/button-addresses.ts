/** Where the list of addresses lies on whose pages a browser can light the button by itself: newest records' first. */
export const BUTTON_ADDRESSES = 'button/addresses.json';

/** Most addresses in the list: as patterns Chromium takes them in a second or two, and 50 MB. */
export const MOST_ADDRESSES = 20_000;

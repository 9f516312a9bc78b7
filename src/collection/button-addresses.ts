/** Where the list of addresses lies on whose pages a browser can light the button by itself: newest records' first. */
export const BUTTON_ADDRESSES = 'button/addresses.json';

/** Most addresses in the list: about as many conditions as a browser takes in a second. */
export const MOST_ADDRESSES = 20_000;

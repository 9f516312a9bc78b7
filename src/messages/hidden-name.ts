/** The name in `storage.local` of the list of matches that the reader hid. */
export const HIDDEN = 'hidden';

/** The name in `storage.session` of the list of a private window. */
export const hiddenName = (windowId: number): string => `${HIDDEN}-${windowId}`;

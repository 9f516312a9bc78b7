/** The name in `storage.session` of words from a private window, which the search page takes from there. */
export const PENDING_WORDS = 'pendingWords';

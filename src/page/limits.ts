/** Most of a page that is read. Whoever takes what was read bounds it again: it comes from the page. */
export const MOST_CLAIMS = 10;

/** Most links to other sites, or with something like a DOI in them, and most of the others, of which few are papers. */
export const MOST_FAR = 1500;
export const MOST_NEAR = 500;

/** Longest address of a claim or a link, longest text of a link, longest JSON-LD; in characters. */
export const LONGEST_ADDRESS = 4096;
export const LONGEST_LINK_TEXT = 300;
export const LONGEST_JSON = 200_000;

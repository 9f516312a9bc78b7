/** The id of the collection that holds the reader's own records. */
export const OWN = 'own';

/** Where the Markdown of its records lies, below the folder of each version and in its export. */
export const MARKDOWN = 'markdown/';

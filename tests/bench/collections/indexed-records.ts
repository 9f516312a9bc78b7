/** The database of what is compared with: an object store of records with an index on their article keys. */
export const INDEXED = 'indexed';
export const RECORDS = 'records';
export const KEYS = 'keys';

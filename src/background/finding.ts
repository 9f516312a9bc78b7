/*
 * The background's script that finds records: by words, by topic, by site, for what is typed in the address bar. Called
 * through `finder`. What the first script has, too, is used from there: see shared.ts.
 */
export { list, search } from './find-records.ts';
export { openTyped, suggestRecords } from './omnibox.ts';

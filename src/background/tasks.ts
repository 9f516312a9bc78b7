/*
 * The second script of the background: everything that the first answer to a reader does not need, called through
 * `loadTasks`. What the first script has, too, is used from there: see shared.ts.
 */
export { storedSource } from '../sources/collection-files.ts';
export { answerByPage } from './answer-by-page.ts';
export { resetButton, updateButton } from './button.ts';
export { findChosen } from './context-menu.ts';
export { list, search } from './find-records.ts';
export { hideMatch, showHidden } from './hide-match.ts';
export { install } from './install.ts';
export { openTyped, suggestRecords } from './omnibox.ts';

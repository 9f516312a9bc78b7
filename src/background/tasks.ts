/*
 * The background's script of everything that the first answer to a reader does not need, but for what finds records
 * (finding.ts). Called through `task` and `loadTasks`. What the first script has, too, is used from there: see shared.ts.
 */
import { keepAlarm } from './updates.ts';

export { takeOver } from '../sources/take-over.ts';
export { answerByPage } from './answer-by-page.ts';
export { resetButton, updateButton } from './button.ts';
export { collectionsChanged } from './collections-changed.ts';
export { findChosen } from './context-menu.ts';
export { draftRecord } from './draft-record.ts';
export { hideMatch, showHidden } from './hide-match.ts';
export { install } from './install.ts';
export { optionsContent, showAllHidden } from './options-content.ts';
export { panelContent } from './panel-content.ts';
export { mayBeStored, readStored } from './read-stored.ts';
export { nextUpdate, startUpdates, startWithBrowser } from './updates.ts';

// Whoever turned the extension off and on again has no alarm, and no event tells of it.
void keepAlarm();

import browser from 'webextension-polyfill';
import './shared.ts';
import { answer } from '../messages/answer.ts';
import { followCollections } from './follow-collections.ts';
import { followTabs } from './follow-tabs.ts';
import { forgetClosedWindows } from './hidden-matches.ts';
import { keepTasks, task } from './load-tasks.ts';
import { popupContent } from './popup-content.ts';
import { saveSettings } from './settings.ts';

// Every listener is made here, in the first turn: an event that wakes the background finds only those. followTabs tells
// how the tabs', which wait for a permission, are made all the same.
answer({
  wake: () => Promise.resolve(null),
  popupContent,
  readPage: task('answerByPage'),
  hideMatch: task('hideMatch'),
  showHidden: task('showHidden'),
  search: task('search'),
  list: task('list'),
  draftRecord: task('draftRecord'),
  nextUpdate: task('nextUpdate'),
  takeOver: task('takeOver'),
  declineCounts: () => save({ countsDeclined: true }),
  changeSettings: ({ changed, isPrivate }) => (isPrivate ? Promise.resolve(null) : save(changed)),
  optionsContent: task('optionsContent'),
  showAllHidden: task('showAllHidden'),
});
browser.runtime.onInstalled.addListener(task('install'));
// Firefox for Android has neither of these two.
browser.omnibox?.onInputChanged.addListener(task('suggestRecords'));
browser.omnibox?.onInputEntered.addListener(task('openTyped'));
browser.contextMenus?.onClicked.addListener(task('findChosen'));
forgetClosedWindows();
followTabs();
followCollections();
keepTasks();

async function save(changed: Parameters<typeof saveSettings>[0]): Promise<null> {
  await saveSettings(changed);
  return null;
}

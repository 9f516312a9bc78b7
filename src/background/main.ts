import browser from 'webextension-polyfill';
import './shared.ts';
import { answer } from '../messages/answer.ts';
import { followTabs } from './follow-tabs.ts';
import { forgetClosedWindows } from './hidden-matches.ts';
import { keepTasks, later } from './load-tasks.ts';
import { popupContent } from './popup-content.ts';
import { saveSettings } from './settings.ts';

// Every listener is made here, in the first turn: an event that wakes the background finds only those. followTabs tells
// how the tabs', which wait for a permission, are made all the same.
answer({
  popupContent,
  readPage: later('answerByPage'),
  hideMatch: later('hideMatch'),
  showHidden: later('showHidden'),
  search: later('search'),
  list: later('list'),
  declineCounts: () => save({ countsDeclined: true }),
  setPictures: ({ isWanted, isPrivate }) => (isPrivate ? Promise.resolve(null) : save({ pictures: isWanted })),
});
browser.runtime.onInstalled.addListener(later('install'));
// Firefox for Android has neither of these two.
browser.omnibox?.onInputChanged.addListener(later('suggestRecords'));
browser.omnibox?.onInputEntered.addListener(later('openTyped'));
browser.contextMenus?.onClicked.addListener(later('findChosen'));
forgetClosedWindows();
followTabs();
keepTasks();

async function save(changed: Parameters<typeof saveSettings>[0]): Promise<null> {
  await saveSettings(changed);
  return null;
}

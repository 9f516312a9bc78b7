import browser from 'webextension-polyfill';
import './shared.ts';
import { answer } from '../messages/answer.ts';
import { openPanel } from '../messages/open-panel.ts';
import { followCollections } from './follow-collections.ts';
import { followTabs } from './follow-tabs.ts';
import { forgetClosedWindows } from './hidden-matches.ts';
import { finder, keepScripts, task } from './later-scripts.ts';
import { popupContent } from './popup-content.ts';
import { saveSettings } from './settings.ts';

const findChosen = task('findChosen');

// Every listener is made here, in the first turn: an event that wakes the background finds only those. followTabs tells
// how the tabs', which wait for a permission, are made all the same.
answer({
  wake: () => Promise.resolve(null),
  popupContent,
  panelContent: task('panelContent'),
  readPage: task('answerByPage'),
  hideMatch: task('hideMatch'),
  showHidden: task('showHidden'),
  search: finder('search'),
  list: finder('list'),
  draftRecord: task('draftRecord'),
  nextUpdate: task('nextUpdate'),
  takeOver: task('takeOver'),
  declineCounts: () => save({ countsDeclined: true }),
  changeSettings: ({ changed, isPrivate }) => (isPrivate ? Promise.resolve(null) : save(changed)),
  optionsContent: task('optionsContent'),
  showAllHidden: task('showAllHidden'),
});
browser.runtime.onInstalled.addListener(task('install'));
// Firefox for Android has none of these three.
browser.omnibox?.onInputChanged.addListener(finder('suggestRecords'));
browser.omnibox?.onInputEntered.addListener(finder('openTyped'));
browser.contextMenus?.onClicked.addListener((chosen, tab) =>
  // Not by a later script: both browsers open the panel only in the reader's click, before an await.
  chosen.menuItemId === 'open-panel' ? showPanel(tab) : findChosen(chosen, tab),
);
browser.commands?.onCommand.addListener((name, tab) => name === 'open-panel' && showPanel(tab));
forgetClosedWindows();
followTabs();
followCollections();
keepScripts();

function showPanel(tab?: chrome.tabs.Tab): void {
  openPanel(tab?.windowId ?? -1).catch(console.error);
}

async function save(changed: Parameters<typeof saveSettings>[0]): Promise<null> {
  await saveSettings(changed);
  return null;
}

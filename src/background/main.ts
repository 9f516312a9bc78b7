import browser from 'webextension-polyfill';
import './shared.ts';
import { answer } from '../messages/answer.ts';
import { followTabs } from './follow-tabs.ts';
import { forgetClosedWindows } from './hidden-matches.ts';
import { keepTasks, loadTasks } from './load-tasks.ts';
import { popupContent } from './popup-content.ts';
import { saveSettings } from './settings.ts';

// Every listener is made here, in the first turn: an event that wakes the background finds only those. followTabs tells
// how the tabs', which wait for a permission, are made all the same.
answer({
  popupContent,
  readPage: async (page) => (await loadTasks()).answerByPage(page),
  hideMatch: async (wrong) => (await loadTasks()).hideMatch(wrong),
  showHidden: async (page) => (await loadTasks()).showHidden(page),
  declineCounts: () => save({ countsDeclined: true }),
  changeSettings: ({ changed, isPrivate }) => (isPrivate ? Promise.resolve(null) : save(changed)),
  optionsContent: async () => (await loadTasks()).optionsContent(),
  showAllHidden: async () => (await loadTasks()).showAllHidden(),
});
browser.runtime.onInstalled.addListener(async () => (await loadTasks()).lightButton());
forgetClosedWindows();
followTabs();
keepTasks();

async function save(changed: Parameters<typeof saveSettings>[0]): Promise<null> {
  await saveSettings(changed);
  return null;
}

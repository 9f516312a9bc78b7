import browser from 'webextension-polyfill';
import { answer } from '../messages/answer.ts';
import { followTabs } from './follow-tabs.ts';
import { lightButton } from './light-button.ts';
import { popupContent } from './popup-content.ts';
import { saveSettings } from './settings.ts';

// Every listener is made here, in the first turn: an event that wakes the background finds only those. followTabs tells
// how the tabs', which wait for a permission, are made all the same.
answer({
  popupContent,
  declineCounts: () => save({ countsDeclined: true }),
  setPictures: ({ isWanted, isPrivate }) => (isPrivate ? Promise.resolve(null) : save({ pictures: isWanted })),
});
browser.runtime.onInstalled.addListener(() => void lightButton());
followTabs();

async function save(changed: Parameters<typeof saveSettings>[0]): Promise<null> {
  await saveSettings(changed);
  return null;
}

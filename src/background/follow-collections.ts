import browser from 'webextension-polyfill';
import { COLLECTIONS } from '../sources/collection-list.ts';
import { task } from './later-scripts.ts';

const collectionsChanged = task('collectionsChanged');

/**
 * Keeps subscribed collections current, and with any change of their list what the browser was told of it. To be called
 * while the background script starts.
 */
export function followCollections(): void {
  // The promise that it returns keeps Firefox's background alive while it updates.
  browser.alarms.onAlarm.addListener(task('startUpdates'));
  // Settings change, too: tasks.js is loaded for the collections alone.
  browser.storage.onChanged.addListener((changes) => COLLECTIONS in changes && collectionsChanged(changes));
  // Firefox forgets alarms when it ends. (tasks.js looks for the alarm, too, whenever it is loaded.)
  browser.runtime.onStartup.addListener(task('startWithBrowser'));
}

import browser from 'webextension-polyfill';
import { task } from './load-tasks.ts';

/**
 * Keeps subscribed collections current, and with any change of their list what the browser was told of it. To be called
 * while the background script starts.
 */
export function followCollections(): void {
  // The promise that it returns keeps Firefox's background alive while it updates.
  browser.alarms.onAlarm.addListener(task('startUpdates'));
  browser.storage.onChanged.addListener(task('collectionsChanged'));
  // Firefox forgets alarms when it ends. (The second script looks for the alarm, too, whenever it is loaded.)
  browser.runtime.onStartup.addListener(task('startWithBrowser'));
}

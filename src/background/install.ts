import { removeLeftovers } from '../sources/leftovers.ts';
import { makeContextMenu } from './context-menu.ts';
import { lightButton } from './light-button.ts';
import { openWelcome } from './open-welcome.ts';

/** What the browser keeps for us from the day of the install or update on, whether the background runs or not; what a job left before goes. A new reader is welcomed. */
export async function install(installed: chrome.runtime.InstalledDetails): Promise<void> {
  await Promise.all([openWelcome(installed), makeContextMenu(), lightButton(), removeLeftovers()]);
}

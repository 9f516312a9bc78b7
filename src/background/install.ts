import { removeLeftovers } from '../sources/leftovers.ts';
import { makeContextMenu } from './context-menu.ts';
import { lightButton } from './light-button.ts';

/** What the browser keeps for us from the day of the install or update on, whether the background runs or not; what a job left before goes. */
export async function install(): Promise<void> {
  await Promise.all([makeContextMenu(), lightButton(), removeLeftovers()]);
}

/** What the number on the button needs, and the side panel to follow the reader: the addresses of all tabs. */
export const COUNTS: chrome.permissions.Permissions = { permissions: ['tabs'] };

/**
 * Asks the reader's browser for it, or gives it back; whether it is given afterwards. To be called in the click: Firefox
 * takes that for a gesture only while no await came before the request.
 */
export async function setCounts(permissions: typeof chrome.permissions, isWanted: boolean): Promise<boolean> {
  return isWanted ? permissions.request(COUNTS) : !(await permissions.remove(COUNTS));
}

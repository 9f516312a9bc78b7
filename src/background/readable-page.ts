import { addressInReader, parseAddress } from '../address/parse-address.ts';

/** Extension stores: browsers keep extensions out of them, though the address of their pages may be seen. */
const STORES: readonly (readonly [host: string, path: string])[] = [
  // https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
  ['chromewebstore.google.com', '/'],
  ['chrome.google.com', '/webstore'],
  ['microsoftedge.microsoft.com', '/addons'],
  // https://searchfox.org/mozilla-central/search?q=extensions.webextensions.restrictedDomains
  ['addons.mozilla.org', '/'],
];

/** Whether an extension may look at the page: a web page that is no store's, or the browser's own reader view of one. A PDF at an https address is one. */
export function isReadablePage(url: string): boolean {
  const page = parseAddress(addressInReader(url) ?? url);
  if (page === null) return false;
  const { hostname, pathname } = page;
  return !STORES.some(([host, path]) => hostname === host && pathname.startsWith(path));
}

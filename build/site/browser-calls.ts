/**
 * Hosts that browsers ask of their own accord, whatever the extension does: sign-in, updates, field trials, safe browsing,
 * search suggestions. Seen in Chromium 156 and Firefox 153; they end at the stand-in web like every request.
 */
const BROWSER_HOSTS = [
  'google.com',
  'googleapis.com',
  'gvt1.com',
  'gstatic.com',
  'googleusercontent.com',
  'edge.microsoft.com',
  'msn.com',
  'firefox.com',
  'mozilla.com',
  'mozilla.net',
  'mozilla.org',
];

/** Whether a host is one that the browser itself calls, and no page or extension under test. */
export function isBrowserHost(host: string): boolean {
  return BROWSER_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
}

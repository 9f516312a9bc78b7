import type { KeyRule } from './key-rule.ts';
import { addressInReader, parseAddress } from './parse-address.ts';
import { plainPath } from './plain-path.ts';
import { withoutSession } from './session-path.ts';
import { siteHost } from './site-host.ts';
import { wrappedAddress } from './wrapped-address.ts';

/** More layers than this are no reader's way to an article. */
const MOST_LAYERS = 5;

/**
 * The page that an address leads to or shows, parsed, or null where it is no http or https address: redirectors, viewers,
 * archives and AMP caches are taken off, by named host and path only, and only where a whole address comes out.
 *
 * Example: `google.com/amp/s/web.archive.org/web/2020/https://dw.com/a` shows `https://dw.com/a`. Near miss:
 * `example.com/redirect?url=https://dw.com/a` leads where its own server likes.
 */
export function unwrapped(address: string, rules: Set<KeyRule>): URL | null {
  const shown = addressInReader(address);
  if (shown !== null) rules.add('viewer');
  let page = parseAddress(shown ?? address);
  for (let layer = 0; page && !page.port && layer < MOST_LAYERS; layer++) {
    const host = siteHost(page.hostname, new Set());
    const path = withoutSession(plainPath(page.pathname), new Set());
    const inner = wrappedAddress(host, path, page);
    if (!inner) break;
    page = inner.url;
    rules.add(inner.rule);
  }
  return page;
}

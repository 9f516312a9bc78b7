import type { KeyRule } from './key-rule.ts';
import type { Page } from './page.ts';
import { addressInReader, parseAddress } from './parse-address.ts';
import { plainPath } from './plain-path.ts';
import { siteOf } from './site.ts';
import { wrappedAddress } from './wrapped-address.ts';

/** More layers than this are no reader's way to an article. */
const MOST_LAYERS = 5;

/**
 * The page that an address leads to or shows, or null where it is no http or https address: redirectors, viewers,
 * archives and AMP caches are taken off, by named host and path only, and only where a whole address comes out.
 *
 * Example: `google.com/amp/s/web.archive.org/web/2020/https://dw.com/a` shows `https://dw.com/a`. Near miss:
 * `example.com/redirect?url=https://dw.com/a` leads where its own server likes.
 */
export function unwrapped(address: string, rules: KeyRule[]): Page | null {
  const shown = addressInReader(address);
  if (shown !== null) rules.push('viewer');
  let url = parseAddress(shown ?? address);
  for (let layer = 0; url; layer++) {
    const page: Page = { url, site: siteOf(url.hostname), path: plainPath(url.pathname) };
    const inner = url.port || layer === MOST_LAYERS ? null : wrappedAddress(page);
    if (!inner) return page;
    url = inner.url;
    rules.push(inner.rule);
  }
  return null;
}

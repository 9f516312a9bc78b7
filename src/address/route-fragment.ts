import type { KeyRule } from './key-rule.ts';
import { trimmedEnd } from './plain-path.ts';

/** Wikipedia's picture viewer and phone dialogues lie over the article: mediawiki.org/wiki/Extension:MultimediaViewer. */
const OVERLAY = /^#!?\/(?:media|languages|editor)(?:\/|$)/;

/**
 * The part of a fragment that names a page: a route. Anything else names a place in the page.
 *
 * Example: `#/bar` and `#!bar` stay. Near miss: `#comments`, `#:~:text=muon`, `#/`, `#/media/File:A.jpg` at `/wiki/A`.
 */
export function routeOf(hash: string, path: string, rules: KeyRule[]): string {
  if (!hash) return '';
  const route = trimmedEnd(hash.replace(/:~:.*/s, ''));
  const isRoute = /^#(?:!|\/|!\/)./.test(route);
  const kept = isRoute && !(path.startsWith('/wiki/') && OVERLAY.test(route)) ? route : '';
  if (kept !== hash) rules.push('fragment');
  return kept;
}

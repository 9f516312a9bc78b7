import type { KeyRule } from './key-rule.ts';

/** Directory index names of Apache (DirectoryIndex), IIS (Default Document) and their kin; no feeds, no data. */
const INDEX = /^(?:index|default)\.(?:[sxd]?html?|php\d?|aspx?|jspx?|cfm|cgi|pl|do)$/i;

/**
 * A path without the name of its directory's index.
 *
 * Example: `/story/index.html` is `/story`. Near miss: `/markets/index-rally`, `/index.xml`.
 */
export function withoutIndex(path: string, rules: Set<KeyRule>): string {
  const segments = path.split('/');
  while (INDEX.test(segments.at(-1) ?? '')) segments.pop();
  const rest = segments.join('/') || '/';
  if (rest !== path) rules.add('index');
  return rest;
}

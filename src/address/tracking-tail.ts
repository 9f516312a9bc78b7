import type { KeyRule } from './key-rule.ts';
import { trimmedEnd } from './plain-path.ts';
import { readablePiece } from './query-pieces.ts';
import { isTrackingName } from './tracking-name.ts';
import { isTrackingValue } from './tracking-value.ts';

/**
 * A path without tracking parameters that were put after it with `&`, the `?` forgotten.
 *
 * Example: `/a-story&utm_source=rss` is `/a-story`. Near miss: `/salt&pepper`, `/a&b=c`.
 */
export function withoutTrackingTail(path: string, rules: Set<KeyRule>): string {
  const parts = path.slice(path.lastIndexOf('/')).split('&');
  let length = path.length;
  while (parts.length > 1) {
    const part = parts.pop() ?? '';
    const { name, value } = readablePiece({ name: '', text: part });
    if (!value || !(isTrackingName(name) || isTrackingValue(name, value))) break;
    length -= part.length + 1;
  }
  if (length === path.length) return path;
  rules.add('tracking');
  return trimmedEnd(path.slice(0, length));
}

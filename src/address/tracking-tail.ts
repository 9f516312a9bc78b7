import { trimmedEnd } from './plain-path.ts';
import { readable } from './query-pieces.ts';
import { isTrackingName } from './tracking-name.ts';
import { isTrackingValue } from './tracking-value.ts';

/**
 * A path without tracking parameters that were put after it with `&`, the `?` forgotten.
 *
 * Example: `/a-story&utm_source=rss` is `/a-story`. Near miss: `/salt&pepper`, `/a&b=c`.
 */
export function withoutTrackingTail(path: string): string {
  if (!path.includes('&')) return path;
  const slash = path.lastIndexOf('/');
  let end = path.length;
  for (let mark = path.lastIndexOf('&'); mark > slash; mark = path.lastIndexOf('&', end - 1)) {
    const { name, value } = readable(path.slice(mark + 1, end));
    if (!value || !(isTrackingName(name) || isTrackingValue(name, value))) break;
    end = mark;
  }
  return trimmedEnd(path.slice(0, end));
}

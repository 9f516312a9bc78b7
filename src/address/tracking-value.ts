import { TRACKING_VALUES } from './tables/tracking-values.ts';

/** One pattern of all, each of which is anchored. Made at its first use: a background script starts at every wake-up. */
let known: RegExp | undefined;

/**
 * Whether a name that is not tracking by itself is so with this value. Both are in lower case.
 *
 * Example: `ref` with `rss`, `sid` with 32 hexadecimal digits. Near miss: `ref` with `4417`, `id` with `rss`.
 */
export function isTrackingValue(name: string, value: string): boolean {
  known ??= new RegExp(TRACKING_VALUES.map((pattern) => pattern.source).join('|'));
  return known.test(`${name}=${value}`);
}

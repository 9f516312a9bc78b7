import { TRACKING_VALUES } from './tables/tracking-values.ts';

/**
 * Whether a name that is not tracking by itself is so with this value. Both are in lower case.
 *
 * Example: `ref` with `rss`, `sid` with 32 hexadecimal digits. Near miss: `ref` with `4417`, `id` with `rss`.
 */
export function isTrackingValue(name: string, value: string): boolean {
  return TRACKING_VALUES.some((pattern) => pattern.test(`${name}=${value}`));
}

/**
 * Below 0 where one text comes before another in the order of code units, above 0 where it comes after, 0 where they are
 * equal: V8 sorts by what is below 0, SpiderMonkey by what is above.
 */
export function compared(text: string, other: string): number {
  return text < other ? -1 : text > other ? 1 : 0;
}

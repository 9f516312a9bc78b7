/** Most rows of a page. */
export const MOST_ROWS = 1000;

/** Which part of a long list is wanted. */
export interface PageRequest {
  /** From 0; 0 where it is not said. */
  offset?: number;
  /** At most 1,000; 20 where it is not said. */
  limit?: number;
}

/** A page of a list. */
export function pageOf<Item>(list: { slice: (from: number, to: number) => Iterable<Item> }, page: PageRequest): Item[] {
  const { from, to } = boundsOf(page);
  return [...list.slice(from, to)];
}

/** Where a page begins and ends, whatever numbers were asked for. */
export function boundsOf({ offset = 0, limit = 20 }: PageRequest): { from: number; to: number } {
  const from = Math.max(0, Math.trunc(offset) || 0);
  return { from, to: from + Math.min(MOST_ROWS, Math.max(0, Math.trunc(limit) || 0)) };
}

import { parseTime } from '../text/dates.ts';

/** The orders a reader may choose for related links. */
export type RelatedOrder = 'best' | 'newest';

interface Orderable {
  quality?: number;
  publishedDateTime?: string;
}

/**
 * The links in that order, as a new list. Best: highest quality first, ties newest first, those not scored last.
 * Newest: latest first, those without a time last. What is equal keeps its place.
 */
export function orderRelated<Link extends Orderable>(links: readonly Link[], order: RelatedOrder): Link[] {
  return [...links].sort((a, b) => (order === 'best' ? compareQuality(a, b) : 0) || compareTime(a, b));
}

function compareQuality(a: Orderable, b: Orderable): number {
  return descending(a.quality ?? null, b.quality ?? null);
}

function compareTime(a: Orderable, b: Orderable): number {
  return descending(parseTime(a.publishedDateTime), parseTime(b.publishedDateTime));
}

function descending(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}

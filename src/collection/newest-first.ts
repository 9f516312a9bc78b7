import { compared } from '../address/compared.ts';

/** Order of things by their date, newest first, undated last, then by id or title, so that equal input gives equal order. */
export function newestFirst(a: Dated, b: Dated): number {
  return compared(b.publishedDateTime ?? '', a.publishedDateTime ?? '') || compared(a.id ?? a.title, b.id ?? b.title);
}

type Dated = {
  /** ISO 8601 in UTC, so that the order of texts is the order of times. */
  publishedDateTime?: string;
} & ({ id: string; title?: string } | { id?: undefined; title: string });

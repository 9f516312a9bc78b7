/** Order of things by their date, newest first, undated last, then by id or title, so that equal input gives equal order. */
export function newestFirst(a: Dated, b: Dated): number {
  // Plain statements: a million records are put in order by it.
  const first = a.publishedDateTime ?? '';
  const second = b.publishedDateTime ?? '';
  if (first !== second) return first < second ? 1 : -1;
  const [name, other] = [a.id ?? a.title, b.id ?? b.title];
  return name < other ? -1 : name > other ? 1 : 0;
}

type Dated = {
  /** ISO 8601 in UTC, so that the order of texts is the order of times. */
  publishedDateTime?: string;
} & ({ id: string; title?: string } | { id?: undefined; title: string });

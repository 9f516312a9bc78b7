/** Order of things by their date, newest first, undated last, then by id or title, so that equal input gives equal order. */
export function newestFirst(a: Dated, b: Dated): number {
  const [first, second] = [a.publishedDateTime ?? '', b.publishedDateTime ?? ''];
  return first === second ? (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0) : first < second ? 1 : -1;
}

interface Dated {
  /** ISO 8601 in UTC, so that the order of texts is the order of times. */
  publishedDateTime?: string;
  id?: string;
  title: string;
}

const name = ({ id, title }: Dated): string => id ?? title;

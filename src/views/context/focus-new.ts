/**
 * Hands the focus to the first link that stands behind so many rows of a list; where none of those rows is a link, to the
 * first of them.
 */
export function focusNew(list: Element | null, known: number): void {
  const find = (row: string) => list?.querySelector<HTMLElement>(`li:nth-child(n + ${known + 1}) > ${row}`);
  (find('a') ?? find('div'))?.focus();
}

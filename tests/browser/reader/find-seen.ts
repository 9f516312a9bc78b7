/**
 * In a page: the first element that a selector finds and that is seen; with a text, the innermost that has it, in the last
 * one that has it.
 */
export function findSeen(document: Document, selector: string, text: string | null): HTMLElement | null {
  const isSeen = (one: HTMLElement) =>
    one.checkVisibility({ visibilityProperty: true }) &&
    [...one.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
  const found = [...document.querySelectorAll<HTMLElement>(selector)];
  if (text === null) return found.find(isSeen) ?? null;
  const its = found.flatMap((one) => [one, ...one.querySelectorAll<HTMLElement>('*')]);
  return its.filter((one) => one.textContent?.includes(text)).findLast(isSeen) ?? null;
}

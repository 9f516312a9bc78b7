/** In a page: the innermost element of those that a selector finds that has the text, if one is given, and is seen. */
export function findSeen(document: Document, selector: string, text: string | null): HTMLElement | null {
  const found = [...document.querySelectorAll<HTMLElement>(selector)];
  const its = text === null ? found : found.flatMap((one) => [one, ...one.querySelectorAll<HTMLElement>('*')]);
  const seen = its.filter(
    (one) => (text === null || one.textContent?.includes(text)) && one.getClientRects().length > 0,
  );
  return seen.at(text === null ? 0 : -1) ?? null;
}

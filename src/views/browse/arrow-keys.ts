/**
 * Moves the focus through the search's field and the links of its rows as ↓ and ↑ say. False for any other key, and
 * at the ends.
 */
export function moveByArrow({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || altKey || ctrlKey || metaKey || shiftKey) return false;
  const stops = [...document.querySelectorAll<HTMLElement>('.search-field, .links a')].filter((one) =>
    one.checkVisibility(),
  );
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + step];
  // From a button in between, ↓ leads into the rows and ↑ nowhere.
  if (next === undefined || (at < 0 && step < 0)) return false;
  next.focus();
  return true;
}

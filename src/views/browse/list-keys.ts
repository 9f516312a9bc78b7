/**
 * Whether a key asks for the search: Ctrl+K or ⌘K anywhere, a slash while a list of links has the focus. A key without
 * Ctrl or ⌘ works nowhere else: whoever speaks to their computer would press it by a word (WCAG 2.1.4).
 */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return key === '/' && focusedList(event) !== null;
}

/** Opens the link whose number in the focused list the key is, 1 to 9, as a click on it does; false for any other key. */
export function openByNumber(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, repeat } = event;
  if (!/^[1-9]$/.test(key) || ctrlKey || metaKey || altKey || repeat) return false;
  const link = focusedList(event)?.querySelector<HTMLElement>(`li:nth-child(${key}) > a`);
  link?.click();
  return link != null;
}

const focusedList = ({ target }: KeyboardEvent): Element | null =>
  target instanceof Element ? target.closest('.links') : null;

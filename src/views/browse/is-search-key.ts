/** Whether a key asks for the search: Ctrl+K, ⌘K, or a slash that is not typed into a text. */
export function isSearchKey({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return key === '/' && !(target instanceof Element && target.matches('input:not([type=checkbox]), textarea, select'));
}

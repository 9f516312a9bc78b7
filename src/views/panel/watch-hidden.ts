import type { PageQuestion } from '../../messages/contract.ts';
import { HIDDEN, hiddenName } from '../../messages/hidden-name.ts';

/** Tells when the reader hid a match or showed it again, on the page or another, in whichever view; the function that comes back ends it. */
export function watchHidden(
  { onChanged }: Pick<typeof chrome.storage, 'onChanged'>,
  { windowId }: PageQuestion,
  tell: () => void,
): () => void {
  // A private window has a list of its own, over that of the normal ones.
  const lists = [HIDDEN, hiddenName(windowId)];
  const listener = (changes: { [name: string]: unknown }) => {
    if (lists.some((name) => name in changes)) tell();
  };
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}

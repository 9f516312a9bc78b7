import { isSetting, type ReaderSettings } from '../../messages/reader-settings.ts';

/** The name of the copy that a view can read at once, before anybody answers. */
const COPY = 'theme';

/** What of a page the theme touches. */
export interface Themed {
  root: HTMLElement;
  /** A store that answers at once: `localStorage`. */
  store: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Shows the theme that the reader had chosen last, so that a view in another theme than the system's does not flash. */
export function applyLastTheme(page: Themed): void {
  const last = page.store.getItem(COPY);
  if (isSetting('theme', last)) page.root.dataset.theme = String(last);
}

/** Shows a theme, and remembers it for the next view's first moment. */
export function applyTheme({ root, store }: Themed, theme: ReaderSettings['theme']): void {
  root.dataset.theme = theme;
  if (store.getItem(COPY) !== theme) store.setItem(COPY, theme);
}

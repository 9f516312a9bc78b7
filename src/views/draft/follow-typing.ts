import type { DraftActions } from './draft-actions.ts';
import type { DraftFields } from './draft-fields.ts';

/** Milliseconds without a key until what was typed is held: a browser that ends asks nobody. */
const PAUSE_MS = 500;

/**
 * Follows what is typed: holds it, and has the browser ask before the page is left while it is saved nowhere. The browser
 * does not tell whether a page is left or loaded anew.
 */
export function followTyping(hold: (typed: DraftFields) => void): DraftActions['follow'] {
  let typed: DraftFields | null = null;
  let isAsked = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  addEventListener('beforeunload', (event) => {
    if (typed !== null) hold(typed);
    if (isAsked) event.preventDefault();
  });
  return (fields, isSaved) => {
    isAsked = !isSaved;
    // As it was begun.
    if (isSaved && typed === null) return;
    typed = fields;
    clearTimeout(pause);
    pause = setTimeout(() => hold(fields), PAUSE_MS);
  };
}

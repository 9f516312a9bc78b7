import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import type { Lookup } from '../../src/views/text/words.ts';
import type { Messages } from './locale-faults.ts';

/** Every name and text of the English words. */
export const english = new Map(Object.entries(messages).map(([name, { message }]) => [name, message]));

/** Words outside an extension: what `browser.i18n.getMessage` finds inside, where they are the browser's language. */
export function lookupIn(words: Messages): Lookup {
  return (name, substitutions) =>
    (words[name]?.message ?? '').replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '');
}

/** The English words outside an extension. */
export const englishLookup = lookupIn(messages);

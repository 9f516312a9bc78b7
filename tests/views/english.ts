import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import type { Lookup } from '../../src/views/text/words.ts';

/** Every name and text of the English words. */
export const english = new Map(Object.entries(messages).map(([name, { message }]) => [name, message]));

/** The English words outside an extension: what `browser.i18n.getMessage` gives inside. */
export const englishLookup: Lookup = (name, substitutions) =>
  (english.get(name) ?? '').replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '');

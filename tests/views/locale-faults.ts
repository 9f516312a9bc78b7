/** The words of a language, as a `messages.json` has them. */
export interface Messages {
  [name: string]: { message: string; description?: string };
}

/** The places in a text that something goes into: `$1`, `$2` …, and `%s`, which the browser fills in. */
export const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d|%s/g) ?? [])].sort();

const baseOf = (name: string): string => name.replace(/_(zero|one|two|few|many|other)$/, '');

/** The places in all forms of a name's text. */
function placesOf(messages: Messages, name: string): string {
  const forms = Object.keys(messages).filter((one) => baseOf(one) === baseOf(name));
  return [...new Set(forms.flatMap((form) => placeholders(messages[form]?.message ?? '')))].sort().join(' ');
}

/**
 * What is wrong in a language's words beside the English ones, a line each: words that are missing or not English ones,
 * places that were lost or made up, and a language or direction that is none. A plural may have the forms of its language.
 */
export function localeFaults(english: Messages, other: Messages): string[] {
  const known = new Set(Object.keys(english).map(baseOf));
  const own = new Set(Object.keys(other).map(baseOf));
  const isTag = (text = '') => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(text);
  return [
    ...[...known].filter((name) => !own.has(name)).map((name) => `${name}: missing`),
    ...[...own].filter((name) => !known.has(name)).map((name) => `${name}: not a word of the extension`),
    ...Object.keys(english)
      .filter((name) => name.endsWith('_other') && !(name in other) && own.has(baseOf(name)))
      .map((name) => `${name}: missing, and it is what all other numbers take`),
    ...[...known]
      .filter((name) => own.has(name) && placesOf(english, name) !== placesOf(other, name))
      .map((name) => `${name}: has ${placesOf(other, name) || 'no place'}, not ${placesOf(english, name) || 'none'}`),
    ...(isTag(other.locale?.message) ? [] : ['locale: not a BCP 47 tag']),
    ...(/^(ltr|rtl)$/.test(other.direction?.message ?? '') ? [] : ['direction: neither ltr nor rtl']),
  ];
}

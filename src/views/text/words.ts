import type english from '../../../assets/_locales/en/messages.json';

type Message = keyof typeof english;
type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;

/** A text that counts something: `daysEarlier` stands for `daysEarlier_one` and `daysEarlier_other`. */
export type CountedWord = BaseOf<Message>;

/** The name of a text in `_locales`. */
export type Word = Exclude<Message, `${string}_one` | `${string}_other`>;

/** Finds a text by its full name and fills in `$1`, `$2` …; '' where there is none. `browser.i18n.getMessage` is one. */
export type Lookup = (name: string, substitutions: string[]) => string;

let lookup: Lookup = (name) => name;
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** Says where words come from. Called once, before anything is rendered. */
export function setWords(source: Lookup): void {
  lookup = source;
  plurals = undefined;
  numbers = undefined;
}

/** The text of that name in the reader's language. */
export function word(name: Word, ...substitutions: string[]): string {
  return lookup(name, substitutions);
}

/** The text of that name in the form that fits `count`. `$1` is the count, `$2` … are `more`. */
export function countedWord(name: CountedWord, count: number, ...more: string[]): string {
  plurals ??= new Intl.PluralRules(locale());
  const substitutions = [numberText(count), ...more];
  return lookup(`${name}_${plurals.select(count)}`, substitutions) || lookup(`${name}_other`, substitutions);
}

/** A number as the words' language writes it: `1,013`. */
export function numberText(value: number): string {
  numbers ??= new Intl.NumberFormat(locale());
  return numbers.format(value);
}

/** Texts as the words' language lists them: `one, two and three`. */
export function listText(texts: readonly string[]): string {
  return new Intl.ListFormat(locale()).format(texts);
}

/**
 * The language of the words (BCP 47). Not the browser's own language: a reader whose language has no words here sees
 * English words, and Arabic digits or a Polish month between them would not read as one text.
 */
export function locale(): string {
  return lookup('locale', []) || 'en';
}

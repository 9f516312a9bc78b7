/** Finds a text in `_locales` and fills in `$1`, `$2` …; '' where there is none: `browser.i18n.getMessage`. */
type Lookup = (name: string, values: string[]) => string;

/** The text of that name in the form that fits `count`, which is its `$1`, as the language of the words counts and writes it. */
export function countedText(lookup: Lookup, name: string, count: number, ...more: string[]): string {
  const locale = lookup('locale', []) || 'en';
  const values = [new Intl.NumberFormat(locale).format(count), ...more];
  const form = new Intl.PluralRules(locale).select(count);
  return lookup(`${name}_${form}`, values) || lookup(`${name}_other`, values);
}

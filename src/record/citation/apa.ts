import type { CitationFacts, Day } from './citation-facts.ts';

/** The style writes months in English, whatever the language of the interface. */
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/**
 * A reference in APA style, 7th edition, as plain text. Without an author the title comes first (§9.12), without a date
 * `n.d.` (§9.14): `How to water. (2021, February 5). Balcony. https://example.org/water`. A paper has the year alone.
 */
export function apa({ title, site, day, address, kind }: CitationFacts): string {
  const date = day === null ? 'n.d.' : kind === 'paper' ? String(day.year) : longDate(day);
  const parts = [ended(title), `(${date}).`, site === null ? '' : ended(site), address ?? ''];
  return parts.filter((part) => part !== '').join(' ');
}

const longDate = ({ year, month, day }: Day): string => `${year}, ${MONTHS[month - 1]} ${day}`;

/** With a full stop, where it does not end in a stop of its own writing system, also before a closing quotation mark. */
const ended = (text: string): string => (/[.!?…。！？؟۔।][”’"'»)]?$/u.test(text) ? text : `${text}.`);

import { recordTime } from '../../record/record-time.ts';

/** `2021-02-05`, `2021/2/5`; `20210205`; `Fri, 05 Feb 2021` (RFC 2822); `Friday, February 5, 2021`. Not `05/02/2021`: who knows. */
const DAYS = [
  /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)/,
  /^(?:[a-z]{3,9}, )?(?<day>\d{1,2}) (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})/i,
  /^(?:[a-z]{3,9}, )?(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})/i,
];

/** The time behind a day as ISO 8601 or RFC 2822 writes it, or without seconds. Without a zone, nobody knows when it was. */
const CLOCK = /^(?:T|,? +)(\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(?:Z|UTC?|GMT|([+-]\d\d)(?::?(\d\d))?)$/i;

/** Where a time begins that can't be read, ` 5:04 pm` or ` at 05:04 EST`: the day before it is certain. Not ` and so on`. */
const OTHER_CLOCK = /^(?:T|,? +(?:at +)?)\d/i;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * The first of these texts that is a time, as a record writes it: `2021-02-05T05:04:00Z`, or the day alone where no more
 * is certain; '' where none is.
 */
export function draftTime(texts: readonly string[]): string {
  return texts.map(timeOf).find((time) => time !== null) ?? '';
}

function timeOf(text: string): string | null {
  const trimmed = text.slice(0, 100).trim();
  const found = DAYS.map((form) => form.exec(trimmed)).find((match) => match !== null);
  if (!found) return null;
  const { year, month = '', day = '' } = found.groups ?? {};
  const date = `${year}-${numberOf(month)}-${day.padStart(2, '0')}`;
  if (recordTime(date) === null) return null;
  const rest = trimmed.slice(found[0].length);
  const [, minute, second = '', hours = '+00', minutes = '00'] = CLOCK.exec(rest) ?? [];
  const time = minute === undefined ? null : recordTime(`${date}T${minute}${second}${hours}:${minutes}`);
  return time ?? (rest === '' || OTHER_CLOCK.test(rest) ? date : null);
}

/** The two digits of a month, by its number or by the beginning of its English name. */
function numberOf(month: string): string {
  const named = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  return (named > 0 ? String(named) : month).padStart(2, '0');
}

/** `2021-02-05`, `2021-02-05T05:04Z`, `2021-02-05T05:04:00.000+01:00`; a space may stand for the T. Without a zone: UTC. */
const DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** A date as it is kept, as nearly all are written; of a day that every month has, so that it need not be looked up. */
const KEPT_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/**
 * A date as a record keeps it: ISO 8601 in UTC, without parts of a second, `2021-02-05T05:04:00Z`. Null where the text is
 * none, or no month has that day.
 */
export function recordTime(text: string): string | null {
  if (KEPT_DATE.test(text)) return text;
  const [, day = '', time = '00:00', zone = 'Z'] = DATE.exec(text.trim()) ?? [];
  const date = new Date(`${day}T${time}${zone.toUpperCase()}`);
  // The clock of Date goes on where a month ends: 31 February is 3 March to it.
  const isDay = new Date(`${day}T00:00Z`).toJSON()?.startsWith(day);
  return isDay && !Number.isNaN(date.getTime()) ? date.toISOString().replace(/\.\d+Z$/, 'Z') : null;
}

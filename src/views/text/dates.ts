import { countedWord, locale, word } from './words.ts';

const DAY = 86_400_000;
const NEAR_DAYS = 30;

let format: { locale: string; date: Intl.DateTimeFormat } | undefined;

/** The day of an ISO 8601 time, in UTC: `5 Feb 2021`. Null where there is no such time. */
export function absoluteDate(time: string | undefined): string | null {
  const date = parseTime(time);
  return date === null ? null : dateFormat().format(date);
}

/**
 * The day of `time` as seen from an article's: 'same day', '3 days earlier', '1 day later'. More than 30 days away, or
 * where the article has no time, the absolute date. Days are calendar days in UTC: 23:59 and 00:01 are one day apart.
 */
export function dateBeside(time: string | undefined, articleTime: string | undefined): string | null {
  const [date, article] = [parseTime(time), parseTime(articleTime)];
  if (date === null || article === null) return absoluteDate(time);
  const days = Math.floor(date / DAY) - Math.floor(article / DAY);
  if (Math.abs(days) > NEAR_DAYS) return absoluteDate(time);
  if (days === 0) return word('sameDay');
  return countedWord(days < 0 ? 'daysEarlier' : 'daysLater', Math.abs(days));
}

/** Milliseconds since 1970 for ordering; null where there is no such time. */
export function parseTime(time: string | undefined): number | null {
  const parsed = Date.parse(time ?? '');
  return Number.isNaN(parsed) ? null : parsed;
}

function dateFormat(): Intl.DateTimeFormat {
  if (format?.locale !== locale()) {
    const date = new Intl.DateTimeFormat(locale(), {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    format = { locale: locale(), date };
  }
  return format.date;
}

import { locale } from '../text/words.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** A size on disk, in the unit that fits: `940 kB`, `1.2 MB`. */
export function bytesText(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return unitText(bytes / 1000 ** power, UNITS[power] ?? 'byte', 'short');
}

/** A span of time in whole minutes, or hours where there are many: `3 minutes`. Less than a minute is one. */
export function spanText(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes < 90 ? unitText(minutes, 'minute', 'long') : unitText(Math.round(minutes / 60), 'hour', 'long');
}

/** A day and time as the reader's clock has it: `5 Feb 2021, 05:04`. Null where there is no such time. */
export function clockText(time: string | undefined): string | null {
  const date = new Date(time ?? '');
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

function unitText(value: number, unit: string, unitDisplay: 'short' | 'long'): string {
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(value);
}

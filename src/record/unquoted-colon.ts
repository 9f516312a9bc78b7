import { fieldLines } from './field-lines.ts';
import type { Problem } from './problem.ts';

/**
 * `  - name: DM: Diablo Immortal`: what stands before a key, the key, and a value without quotes that holds a colon and a space.
 * `.` takes U+2028, too: a long line with colons before one would take the square of its time.
 */
const UNQUOTED_COLON =
  /^(\s*(?:- +)*)((?:[\w-]+|"[^"]*"|'[^']*')\s*:)\s+((?:[^\s"'[{|>&*!%@`#]|\[[^\]]*\]\s*[^\s,#]).*?:(?:\s.*)?)$/s;

/** `  - Machine learning: basics`: an item of a list that is meant as a text, and reads as a field. */
const UNQUOTED_ITEM = /^(\s*)(-) +([^\s"'[{|>&*!%@`#].*:\s.*)$/s;

/** `name: `, `- `: what begins something else than another line of the same text. */
const BEGINS = /^(?:- |[\w-]+\s*:(?:\s|$))/;

/**
 * The commonest fault of real records: a colon in a value without quotes. YAML notices it on that line.
 * Returns the problem with the mended line, or null where the fault is another.
 */
export function needsQuotes(text: string, line: number, path: string): Problem | null {
  const message = mend(UNQUOTED_COLON, text, line);
  return message === null ? null : { path, line, field: fieldAt(text, line), message };
}

/** What to say of an item of a list of texts that YAML reads as a field, with the mended line; null where it is none. */
export function itemNeedsQuotes(text: string, line: number): string | null {
  return mend(UNQUOTED_ITEM, text, line);
}

function mend(fault: RegExp, text: string, line: number): string | null {
  const lines = text.split(/\r\n?|\n/);
  const [, before, start, value] = fault.exec(lines[line - 1] ?? '') ?? [];
  if (before === undefined || start === undefined || value === undefined) return null;
  const more = continuation(lines.slice(line), before.length);
  if (more.some((one) => BEGINS.test(one))) return null;
  const whole = [value, ...more].join(' ').replace(/\s+/g, ' ').trimEnd();
  const mended = `${before.trimStart()}${start} "${whole.replace(/["\\]/g, '\\$&')}"`;
  return `a colon needs quotes; write ${mended}`;
}

/** The lines that go on with the value of a key at this column. */
function continuation(lines: readonly string[], column: number): string[] {
  const end = lines.findIndex((line) => line.search(/\S/) <= column);
  return (end < 0 ? lines : lines.slice(0, end)).map((line) => line.trim());
}

function fieldAt(text: string, line: number): string {
  for (const [field, at] of fieldLines(text, 1)) if (at === line && !field.endsWith(']')) return field;
  return 'front matter';
}

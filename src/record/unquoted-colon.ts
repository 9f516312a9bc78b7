import { fieldLines } from './field-lines.ts';
import type { Problem } from './problem.ts';

/** `  name: DM: Diablo Immortal`: a key, then a value without quotes that holds a colon and a space. */
const UNQUOTED_COLON = /^(\s*(?:- +)*[\w-]+:\s+)([^\s"'[{|>&*!%@`#].*?:(?:\s.*)?)$/;

/**
 * The commonest fault of real records: a colon in a value without quotes. YAML notices it on that line or the next.
 * Returns the problem with the mended line, or null where the fault is another.
 */
export function needsQuotes(text: string, yamlLine: number, path: string): Problem | null {
  const lines = text.split(/\r\n?|\n/);
  for (const line of [yamlLine, yamlLine - 1]) {
    const [, start, value] = UNQUOTED_COLON.exec(lines[line - 1] ?? '') ?? [];
    if (start === undefined || value === undefined) continue;
    const mended = `${start.trim()} "${value.trimEnd().replace(/["\\]/g, '\\$&')}"`;
    return { path, line, field: fieldAt(text, line), message: `a colon needs quotes; write ${mended}` };
  }
  return null;
}

function fieldAt(text: string, line: number): string {
  for (const [field, at] of fieldLines(text, 1)) if (at === line && !field.endsWith(']')) return field;
  return 'front matter';
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { Mutant } from './mutants-of.ts';

/** Where survivors are explained, a line each: why no test can, or need, notice them. */
export const EXPLAINED = 'tests/mutants.md';

/** How a mutant is named there: by its change, in the text of its line. Not by the line's number, which moves. */
export function nameOf(file: string, code: string, { start, end, before, after }: Mutant): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 80);
  const line = code.slice(code.lastIndexOf('\n', start - 1) + 1, start).trimStart();
  const [rest = ''] = code.slice(end).split('\n', 1);
  return `${file}: ${line}«${short(before)} → ${short(after)}»${rest}`;
}

/** The names of those that are explained. */
export function explained(): Set<string> {
  const file = path.join(projectRoot, EXPLAINED);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Set([...text.matchAll(/^- ``(.+?)``: \S/gm)].map(([, name = '']) => name));
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { Mutant } from './mutants-of.ts';

/** Where survivors are explained, a line each: why no test can, or need, notice them. */
export const EXPLAINED = 'tests/mutants.md';

/** How a mutant is named there: without its line, which moves. */
export function nameOf(file: string, { before, after }: Mutant): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 80);
  return `${file}: ${short(before)} → ${short(after)}`;
}

/** The names of those that are explained. */
export function explained(): Set<string> {
  const file = path.join(projectRoot, EXPLAINED);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Set([...text.matchAll(/^- ``(.+?)``: \S/gm)].map(([, name = '']) => name));
}

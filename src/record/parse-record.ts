import { YAMLException } from 'js-yaml';
import type { ArticleRecord } from './article-record.ts';
import { fieldLines } from './field-lines.ts';
import { FrontMatterError, frontMatterOf, readFrontMatter } from './front-matter.ts';
import { type Problem, shortProblem } from './problem.ts';
import { itemNeedsQuotes, needsQuotes } from './unquoted-colon.ts';
import { validateRecord } from './validate-record.ts';

/** Largest file that is read as a record, in bytes. The largest real one has 28 KB. */
export const LARGEST_RECORD = 1_000_000;

/** Most problems that are told of one file. */
const MOST_PROBLEMS = 20;

/** What a Markdown file of a collection turned out to be. A good record may still have fields that were left out. */
export type ParsedFile =
  | { kind: 'record'; record: ArticleRecord; problems: Problem[] }
  | { kind: 'broken'; problems: Problem[] }
  | { kind: 'plain' };

/** Reads one Markdown file; `path` is for the problems alone. Never throws, whatever the bytes are. */
export function parseRecord(bytes: Uint8Array, path: string): ParsedFile {
  if (bytes.length > LARGEST_RECORD) return tooLarge(path, bytes.length);
  const text = decode(bytes);
  if (text === null) return broken({ path, line: 1, field: 'file', message: 'not UTF-8 text' });
  try {
    const data = readFrontMatter(text);
    return data === null ? { kind: 'plain' } : toRecord(data, frontMatterOf(text) ?? '', path);
  } catch (error) {
    return broken(explain(error, text, path));
  }
}

/** The problem of a file that is too large to be a record, for those who know its size before they read it. */
export function tooLarge(path: string, size: number): ParsedFile {
  return broken(tooLargeProblem(path, size));
}

/** That problem alone. */
export function tooLargeProblem(path: string, size: number): Problem {
  const message = `${size} bytes are too many for a record; at most ${LARGEST_RECORD} are read: shorten it`;
  return { path, line: 1, field: 'file', message };
}

const broken = (problem: Problem): ParsedFile => ({ kind: 'broken', problems: [shortProblem(problem)] });

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    // TextDecoder has no other way to say that bytes are no UTF-8.
    return null;
  }
}

function toRecord(data: unknown, block: string, path: string): ParsedFile {
  const { record, problems: found } = validateRecord(data);
  if (record !== null && found.length === 0) return { kind: 'record', record, problems: [] };
  const lines = fieldLines(block, 1);
  const problems = found
    .slice(0, MOST_PROBLEMS)
    .map(({ field, message }) => {
      const line = lineOf(field, lines);
      const mended = field.endsWith(']') ? itemNeedsQuotes(block, line) : null;
      return shortProblem({ path, line, field, message: mended ?? message });
    })
    .sort((a, b) => a.line - b.line);
  return record === null ? { kind: 'broken', problems } : { kind: 'record', record, problems };
}

/** The line of a field, or of the nearest field around it. */
function lineOf(field: string, lines: Map<string, number>): number {
  const around = field.replace(/(?:\.[^.[]*|\[\d+\])$/, '');
  return lines.get(field) ?? (around === field ? 1 : lineOf(around, lines));
}

function explain(error: unknown, text: string, path: string): Problem {
  const field = 'front matter';
  if (error instanceof FrontMatterError) return { path, line: error.line, field, message: error.message };
  if (error instanceof YAMLException) {
    const line = (error.mark?.line ?? 0) + 1;
    const block = frontMatterOf(text) ?? '';
    return needsQuotes(block, line, path) ?? { path, line, field, message: `broken YAML: ${error.reason}` };
  }
  // What is left is a parser that gave up on its input. None is known to, since each bounds how deep it goes.
  return { path, line: 1, field, message: `can't be read: ${error instanceof Error ? error.message : String(error)}` };
}

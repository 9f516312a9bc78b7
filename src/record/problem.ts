/** What is wrong with a file of a collection, and where. */
export interface Problem {
  /** The file's path in its collection. */
  path: string;
  /** Counted from 1. */
  line: number;
  /** The field by its path in the front matter (`related[3].webUrl`), or what else is meant (`front matter`). */
  field: string;
  /** What is wrong, in words that say how to mend it. */
  message: string;
}

/** Control characters would let a hostile file name or value write a second line, or worse, to a terminal. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** One line, for people and for editors that jump to it: `_news/a.md:13: provider.name: a colon needs quotes`. */
export function formatProblem({ path, line, field, message }: Problem): string {
  return `${path}:${line}: ${field}: ${message}`.replace(CONTROL, '\uFFFD');
}

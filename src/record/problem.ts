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

/** Control characters would let a hostile file name or value write a second line, or worse, to a terminal; others turn the line around. */
const CONTROL = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/** Longest field and message, in characters: both may repeat what a file says. */
const LONGEST = 400;

/** One line, for people and for editors that jump to it: `_news/a.md:13: provider.name: a colon needs quotes`. */
export function formatProblem({ path, line, field, message }: Problem): string {
  return oneLine(`${path}:${line}: ${field}: ${message}`);
}

/** A text from outside on one line, as it may go to a terminal. */
export function oneLine(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}

/** A problem that does not repeat a whole file. */
export function shortProblem(problem: Problem): Problem {
  return { ...problem, field: cut(problem.field), message: cut(problem.message) };
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

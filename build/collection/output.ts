/** A line of the answer: standard output holds nothing else. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A line about the work: progress, faults, usage. It goes to standard error. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Control characters and line separators: a hostile file name would write lines of its own, or worse, to a terminal. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** A text from outside on one line of a terminal. */
export const plainLine = (text: string): string => text.replace(CONTROL, '\uFFFD');

import { oneLine } from '../../src/record/problem.ts';

/** A line of the answer: standard output holds nothing else. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A line about the work: progress, faults, usage. It goes to standard error. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** A text from outside on one line of a terminal. */
export const plainLine = oneLine;

/** What JSON.stringify leaves as it is and a terminal takes for a command, or turns the line around by. */
const UNSAFE = /[\x7f-\x9f\p{Bidi_Control}\u2028\u2029]/gu;

/** A value as one line of JSON that a terminal shows as it stands. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

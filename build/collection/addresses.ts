import { createInterface } from 'node:readline';

/** The addresses given, else the lines of standard input. */
export function addresses(urls: string[]): Iterable<string> | AsyncIterable<string> {
  return urls.length > 0 ? urls : createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

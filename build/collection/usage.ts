import type { Command } from './command.ts';

/** The lines that say of one command how it is written and what it does. */
export function usageOf({ synopsis, about }: Command): string {
  return [`  article-context ${synopsis}`, ...about.split('\n').map((line) => `      ${line}`)].join('\n');
}

/** What stands behind `--help`, and on standard error where nothing else can be said. */
export function usage(commands: Iterable<Command>): string {
  return `For people who keep collections of records.

${[...commands].map(usageOf).join('\n')}

Where no URL is given, addresses are read from standard input, one a line. The answer goes to standard
output, progress and faults to standard error; the exit status is 1 where something is wrong.`;
}

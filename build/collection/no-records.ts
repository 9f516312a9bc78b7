import type { Problem } from '../../src/record/problem.ts';

/** What was found in a folder where no good record is. */
interface Found {
  problems: readonly Problem[];
  /** How many Markdown files have no front matter. */
  skipped: number;
}

/** There is no good record in a folder. Its message names the folder and says why. */
export class NoRecordsError extends Error {
  override name = 'NoRecordsError';
  readonly problems: readonly Problem[];

  constructor(folder: string, { problems, skipped }: Found) {
    super(`${folder}: no record in it: ${reason(problems.length, skipped)}`);
    this.problems = problems;
  }
}

function reason(problems: number, skipped: number): string {
  if (problems > 0) return 'none of its Markdown files is a good one';
  if (skipped > 0) return `none of its Markdown files (${skipped}) opens with a line of three dashes, as records do`;
  return 'it has no Markdown file (.md)';
}

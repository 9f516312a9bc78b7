/** A command as the usage lists it and as main runs it. */
export interface Command {
  /** How it is written: `build DIR --out OUT`. */
  synopsis: string;
  /** What it does, for the usage; several lines where one can't say it. */
  about: string;
  /** Runs it with what was written behind its name. Returns the exit status; throws an Error of one clear sentence. */
  run(args: string[]): number | Promise<number>;
}

/** What was asked makes no command. Its message is what to mend. */
export class UsageError extends Error {
  override name = 'UsageError';
}

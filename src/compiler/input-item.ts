import type { Problem } from '../record/problem.ts';

/** One thing that comes out of the files or the zip that a collection is made of, in their order. */
export type InputItem = (
  | {
      path: string;
      bytes: Uint8Array;
      /** A file of the Markdown that a compiled collection of one's own records brings along. */
      isKept?: boolean;
    }
  /** A file that can't be taken. */
  | { problem: Problem }
) & {
  /** Bytes of the input that were read by then, for the progress. */
  position?: number;
};

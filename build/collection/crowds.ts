import type { Crowd } from '../../src/collection/compile/record-room.ts';
import { MOST_RECORD_BYTES, MOST_RECORDS } from '../../src/collection/entry.ts';
import { idOf } from '../../src/collection/record-file.ts';
import { type Problem, shortProblem } from '../../src/record/problem.ts';
import type { MarkdownFile } from './find-records.ts';

/** What to tell of the keys that have no room for all of their records, in the order of the first files left out. */
export function crowdProblems(files: readonly MarkdownFile[], crowds: readonly Crowd[]): Problem[] {
  if (crowds.length === 0) return [];
  const ids = new Set(crowds.map(({ leftOut }) => leftOut));
  const paths = new Map<string, string>();
  // Of the files that share an id, the last that repeats no other's is the record.
  for (const { path, repeats } of files) {
    const id = idOf(path);
    if (repeats === undefined && ids.has(id)) paths.set(id, path);
  }
  const pathOf = ({ leftOut }: Crowd): string => paths.get(leftOut) ?? leftOut;
  return [...crowds]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((crowd) => crowdProblem(pathOf(crowd), crowd))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The problem of a key, told of the newest record that it has no room for. */
function crowdProblem(path: string, { key, records, kept }: Crowd): Problem {
  const room = `at most ${MOST_RECORDS} are, or ${MOST_RECORD_BYTES} bytes`;
  const message = `${records} records lie at one address, of which the newest ${kept} are kept (${room}), not this one and those older: ${key}`;
  return shortProblem({ path, line: 1, field: 'address', message });
}

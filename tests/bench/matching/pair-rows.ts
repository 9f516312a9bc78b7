import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Row, row } from '../../../build/bench/row.ts';
import { projectRoot } from '../../../build/project-root.ts';
import type { BundledKeys } from './bundled-keys.ts';

/** Two addresses, and whether they are one article's. They lie beside the project and are no part of it. */
interface Pair {
  a: string;
  b: string;
  same: boolean;
}

const FILE = '../shared/cases/url-pairs.jsonl';

/** Precision, recall and wrong joins of articleKey on the shared pairs, beside normalize-url's. None where they are absent. */
export function pairRows({ articleKey, tunedNormalizeUrl }: BundledKeys): Row[] {
  const file = path.join(projectRoot, FILE);
  if (!existsSync(file)) {
    console.error(`${FILE} is absent: no precision and recall on pairs`);
    return [];
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const pairs: Pair[] = lines.map((line) => JSON.parse(line));
  const [ours, theirs] = [score(pairs, articleKey), score(pairs, tunedNormalizeUrl)];
  return [
    row('pairs: precision, beside normalize-url', ours.precision, 'share', theirs.precision),
    row('pairs: recall, beside normalize-url', ours.recall, 'share', theirs.recall),
    row('pairs: wrong joins, beside normalize-url', ours.wrong, 'pairs', theirs.wrong),
  ];
}

function score(pairs: readonly Pair[], key: (address: string) => string | null) {
  const joined = pairs.filter(({ a, b }) => key(a) !== null && key(a) === key(b));
  const right = joined.filter((pair) => pair.same).length;
  const same = pairs.filter((pair) => pair.same).length;
  return { precision: right / joined.length, recall: right / same, wrong: joined.length - right };
}

import { type Row, row } from '../../build/bench/row.ts';
import { projectRoot } from '../../build/project-root.ts';
import { lastTestRun } from '../../build/test/test-run.ts';

export const name = 'tests';

/** Most seconds that a whole run may take. */
const LIMIT = 600;

/** How long the last whole `npm test` took that passed, after its set-up, beside its limit. No row where there was none. */
export async function run(): Promise<Row[]> {
  const last = lastTestRun(projectRoot);
  if (last !== null) return [row('npm test, whole, the last that passed', last.seconds, 's', LIMIT)];
  console.error('No whole `npm test` has passed here: there is no time to tell.');
  return [];
}

import { type Row, row } from '../../build/bench/row.ts';
import { projectRoot } from '../../build/project-root.ts';
import { testTime } from '../../build/test/test-time.ts';

export const name = 'tests';

/** Most seconds that a whole run may take. */
const LIMIT = 600;

/** How long the last whole `npm test` took that passed, after its set-up, beside its limit. No row where there was none. */
export async function run(): Promise<Row[]> {
  const seconds = testTime(projectRoot);
  if (seconds !== null) return [row('npm test, whole, the last that passed', seconds, 's', LIMIT)];
  console.error('No whole `npm test` has passed here: there is no time to tell.');
  return [];
}

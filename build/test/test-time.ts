import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where in the project the time of the last whole test run is kept. */
const FILE = 'dist/test-time.json';

/** Keeps how many seconds a whole test run took that passed; null forgets the one before. */
export function keepTestTime(project: string, seconds: number | null): void {
  const file = path.join(project, FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  if (seconds === null) rmSync(file, { force: true });
  else writeFileSync(file, `${JSON.stringify({ seconds })}\n`);
}

/** How many seconds the last whole test run took; null where none has passed since. */
export function testTime(project: string): number | null {
  const file = path.join(project, FILE);
  if (!existsSync(file)) return null;
  const { seconds }: { seconds?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
  return typeof seconds === 'number' ? seconds : null;
}

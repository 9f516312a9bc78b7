import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench, Row } from './bench/row.ts';
import { toTable } from './bench/to-table.ts';
import { projectRoot } from './project-root.ts';

/*
 * `npm run bench [-- NAME…]`: runs the benches of tests/bench, all or those named; prints a table, writes dist/bench.json.
 */
const folder = path.join(projectRoot, 'tests/bench');
const wanted = process.argv.slice(2);

const files = readdirSync(folder).filter((file) => file.endsWith('.bench.ts'));
const benches: Bench[] = await Promise.all(
  files.sort().map((file) => import(pathToFileURL(path.join(folder, file)).href)),
);
const chosen = benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));

if (unknown.length > 0) {
  console.error(`No bench is named ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
} else {
  const rows: Row[] = [];
  for (const { name, run } of chosen) {
    process.stderr.write(`${name} …\n`);
    rows.push(...(await run()));
  }
  mkdirSync(path.join(projectRoot, 'dist'), { recursive: true });
  writeFileSync(path.join(projectRoot, 'dist/bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
  console.log(toTable(rows));
}

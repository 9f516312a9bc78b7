import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EXPLAINED, explained, nameOf } from './mutants/explained.ts';
import { mutantsOf, mutated } from './mutants/mutants-of.ts';
import { shuffled } from './mutants/sample.ts';
import { sourcesOf } from './mutants/sources-of.ts';
import { openWorkspace } from './mutants/workspace.ts';
import { projectRoot } from './project-root.ts';

/*
 * `npm run mutants -- ROOM [--minutes 5] [--seed 1] [--file PART]`: changes the sources of a room in small ways, one at a
 * time, and tells which of these its tests don't notice. A sample, by chance, of as many as the time allows.
 */
const options = {
  minutes: { type: 'string', default: '5' },
  seed: { type: 'string', default: '1' },
  file: { type: 'string', default: '' },
} as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [room = 'src/address'] = positionals;
const say = (text: string) => process.stdout.write(`${text}\n`);

const files = sourcesOf(room).filter((file) => file.includes(values.file));
const all = files.flatMap((file) => {
  const code = readFileSync(path.join(projectRoot, file), 'utf8');
  return mutantsOf(code).map((mutant) => ({ file, code, mutant }));
});
const workspace = await openWorkspace(room);
try {
  const { took, leftOut } = workspace;
  for (const file of leftOut) say(`left out: ${file}`);
  say(`${room}: ${all.length} mutants in ${files.length} files; its tests take ${Math.round(took / 100) / 10} s`);
  const known = explained();
  const end = performance.now() + Number(values.minutes) * 60_000;
  let tried = 0;
  let survived = 0;
  for (const { file, code, mutant } of shuffled(all, Number(values.seed))) {
    if (performance.now() > end) break;
    tried++;
    if (await workspace.isNoticed(file, mutated(code, mutant))) continue;
    survived++;
    const name = nameOf(file, code, mutant);
    if (known.has(name)) say(`explained  ${file}:${mutant.line}`);
    else {
      say(`survived   ${file}:${mutant.line}\n  ${name}`);
      process.exitCode = 1;
    }
  }
  say(`${room}: ${tried} of ${all.length} tried, ${tried - survived} noticed, ${survived} not; see ${EXPLAINED}`);
} finally {
  await workspace.close();
}

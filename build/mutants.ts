import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EXPLAINED, explained, nameOf } from './mutants/explained.ts';
import { mutantsOf } from './mutants/mutants-of.ts';
import { shuffled } from './mutants/sample.ts';
import { sourcesOf } from './mutants/sources-of.ts';
import { ENDLESS, startTestProcess } from './mutants/test-process.ts';
import { type Noticed, noticedBy } from './mutants/try-mutant.ts';
import { openWorkspace } from './mutants/workspace.ts';
import { projectRoot } from './project-root.ts';

/*
 * `npm run mutants -- ROOM [--file PART] [--minutes 5] [--seed 1]`: changes the sources of a room in small ways, one at a
 * time, and tells which of these its tests don't notice: all of them, or with `--minutes` a sample, by chance, of as many
 * as the time allows. What tests/mutants.md explains is not tried. Those with which the tests did not end in time are told,
 * too: on a machine with more to do, that may be all that was noticed.
 */
const options = {
  minutes: { type: 'string' },
  seed: { type: 'string', default: '1' },
  file: { type: 'string' },
} as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [room = 'src/address'] = positionals;
const say = (text: string) => process.stdout.write(`${text}\n`);

const sources = sourcesOf(room)
  .filter((file) => file.includes(values.file ?? ''))
  .map((file) => {
    const code = readFileSync(path.join(projectRoot, file), 'utf8');
    return { file, code, mutants: mutantsOf(code) };
  });
const known = explained();
const all = sources
  .flatMap(({ file, code, mutants }) =>
    mutants.map((mutant) => ({ file, line: mutant.line, name: nameOf(file, code, mutant) })),
  )
  .map((mutant, number) => ({ ...mutant, number }));
const unknown = all.filter(({ name }) => !known.has(name));
const waiting = values.minutes === undefined ? [...unknown] : shuffled(unknown, Number(values.seed));

const workspace = await openWorkspace(room, sources);
for (const bundle of workspace.leftOut) say(`left out: ${bundle}`);
say(
  `${room}: ${all.length} mutants in ${sources.length} files, ${all.length - unknown.length} explained in ${EXPLAINED}`,
);
const end = performance.now() + Number(values.minutes ?? Infinity) * 60_000;
const noticed: Noticed = new Map();
let tried = 0;
let endless = 0;
let survived = 0;

/** Takes one mutant after the other, until none is left or the time is over. */
async function tryMutants(name: string): Promise<void> {
  const runs = await startTestProcess(workspace.folder, name);
  try {
    for (let next = waiting.shift(); next && performance.now() < end; next = waiting.shift()) {
      tried++;
      const by = await noticedBy(workspace, runs, next, noticed);
      if (by === ENDLESS) endless++;
      if (by === null) survived++;
      if (by === ENDLESS || by === null) say(`${by ?? 'survived'}   ${next.file}:${next.line}\n  ${next.name}`);
    }
  } finally {
    runs.close();
  }
}

try {
  await Promise.all(Array.from({ length: os.availableParallelism() }, (_, place) => tryMutants(`${place}`)));
  say(`${room}: ${tried} of ${unknown.length} tried, ${survived} not noticed, ${endless} by time alone`);
} finally {
  workspace.close();
}
if (survived > 0) process.exitCode = 1;

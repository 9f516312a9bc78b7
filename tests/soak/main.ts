import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from '../../build/browser/on-exit.ts';
import { buildExtension } from '../../build/extension/build-extension.ts';
import { projectRoot } from '../../build/project-root.ts';
import { growth, type Memory } from './memory.ts';
import { runSoak, type SoakReport } from './run-soak.ts';
import { soakFirefox } from './soak-firefox.ts';
import { startSoakFirefox } from './start-soak-firefox.ts';
import { MOST_GROWTH, NOT_JUDGED, verdict } from './verdict.ts';

/*
 * `npm run soak [-- NAME=NUMBER…]`: the long soak, of which the tests have a short one. Names: those of `SIZES`, and `seed`.
 * Says what came of it, writes it to dist/soak.json; the exit status is 1 where something was wrong.
 */
/** A heap goes up and down by a tenth as it is used: a tenth of so many samples tells a hundredth of growth. */
const SAMPLES = 400;
const SIZES = {
  navigations: 10_000,
  tabs: 50,
  openings: 1000,
  privateNavigations: 200,
  samples: SAMPLES,
  firefoxNavigations: 1000,
  firefoxTabs: 10,
};

const given = Object.fromEntries(process.argv.slice(2).map((text) => text.split('=')));
const wanted = { seed: Date.now() % 100_000, ...SIZES };
const options = Object.fromEntries(
  Object.entries(wanted).map(([name, number]) => [name, Number(given[name] ?? number)]),
) as typeof wanted;

const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-soak-'));
onExit(() => rmSync(folder, { recursive: true, force: true }));
const { folder: extension } = await buildExtension({ target: 'chromium', out: folder });
console.log(
  Object.entries(options)
    .map((option) => option.join('='))
    .join(' '),
);
const start = performance.now();
const minutes = () => Number(((performance.now() - start) / 60_000).toFixed(1));
const report = await runSoak(extension, {
  ...options,
  onProgress: (part, done) => process.stderr.write(`${minutes()} min: ${done} ${part}\n`),
});

const inFirefox = await soakInFirefox();

mkdirSync(path.join(projectRoot, 'dist'), { recursive: true });
const written = { ...options, minutes: minutes(), ...withoutMaps(report), inFirefox };
writeFileSync(path.join(projectRoot, 'dist/soak.json'), `${JSON.stringify(written, null, 2)}\n`);
console.log(
  JSON.stringify(
    { ...withoutMaps(report), inFirefox, memory: undefined },
    (name, value) => (name === 'memory' || name === 'kept' ? undefined : value),
    2,
  ),
);
for (const [part, memory] of [
  ['navigations', report.navigated.memory],
  ['openings', report.opened.memory],
] as const)
  console.log(`${part}: ${growthOf(memory)}`);
console.log(NOT_JUDGED);
const wrong = [...verdict(report, MOST_GROWTH.long), ...inFirefox.wrong];
console.log(`${minutes()} min; ${wrong.length === 0 ? 'nothing was wrong' : wrong.join('\n')}`);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** The part in Firefox: the button alone, in one window. */
async function soakInFirefox() {
  const running = await startSoakFirefox(options.firefoxTabs);
  try {
    await running.allowTabs();
    const { badges, ...soaked } = await soakFirefox(running, {
      navigations: options.firefoxNavigations,
      seed: options.seed,
    });
    process.stderr.write(`${minutes()} min: ${soaked.navigations} navigations in Firefox\n`);
    return { ...soaked, badges: [...badges] };
  } finally {
    await running.close();
  }
}

function growthOf(memory: Memory[]): string {
  const parts = ['worker', 'pages', 'documents', 'extension', 'browser'] as const;
  return parts.map((part) => `${part} × ${growth(memory.map((one) => one[part])).toFixed(3)}`).join(', ');
}

function withoutMaps(one: SoakReport) {
  const { badges, steps, ...navigated } = one.navigated;
  return { ...one, navigated: { ...navigated, badges: Object.fromEntries(badges), steps: Object.fromEntries(steps) } };
}

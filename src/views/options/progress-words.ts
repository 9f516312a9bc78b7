import type { Origin, Progress } from '../../compiler/job.ts';
import { numberText, word } from '../text/words.ts';
import type { ShownJob } from './jobs.ts';
import { bytesText, spanText } from './measures.ts';

type Phase = Progress['phase'];

const PHASES: Phase[] = ['fetching', 'reading', 'compiling', 'storing'];

/** Which part of the whole each phase takes, about. What is not fetched has none of the first. */
const SHARE: { [P in Phase]: number } = { fetching: 4, reading: 3, compiling: 3, storing: 1 };

/** A collection that comes compiled is fetched and stored, no more. */
const PARTS: { [K in Origin['kind']]: Phase[] } = {
  files: ['reading', 'compiling', 'storing'],
  zip: ['reading', 'compiling', 'storing'],
  records: PHASES,
  compiled: ['fetching', 'storing'],
};

const NAMES = {
  fetching: 'phaseFetching',
  reading: 'phaseReading',
  compiling: 'phaseCompiling',
  storing: 'phaseStoring',
} as const;

/** Milliseconds and share of the whole before which nothing can be said about the rest. */
const EARLY = { time: 3000, share: 0.05 };

/** How much of the whole is done, 0 to 1; null where nobody knows yet. */
export function shareDone({ job, progress }: ShownJob): number | null {
  if (progress === null || progress.of === null) return null;
  const phases = PHASES.filter((phase) => PARTS[job.origin.kind].includes(phase) || phase === progress.phase);
  const sum = (some: Phase[]) => some.reduce((total, phase) => total + SHARE[phase], 0);
  const inPhase = progress.of > 0 ? Math.min(1, progress.done / progress.of) : 0;
  const before = phases.slice(0, phases.indexOf(progress.phase));
  return (sum(before) + inPhase * SHARE[progress.phase]) / sum(phases);
}

/** What a running job does now: 'Reading', 'Reading: 1,200 of 10,000'. */
export function phaseWords({ progress }: ShownJob): string {
  if (progress === null) return '';
  const { phase, done, of } = progress;
  const count = phase === 'fetching' ? bytesText : numberText;
  const counted = of === null ? (done > 0 ? count(done) : '') : word('jobCount', count(Math.min(done, of)), count(of));
  return [word(NAMES[phase]), counted].filter((part) => part !== '').join(': ');
}

/** How long a job will take still: 'about 3 minutes left'. Null while that can't be said. */
export function leftWords(job: ShownJob): string | null {
  const share = shareDone(job);
  const passed = job.told - job.started;
  if (share === null || share < EARLY.share || passed < EARLY.time) return null;
  const seconds = ((passed / share) * (1 - share)) / 1000;
  return seconds < 10 ? word('jobAlmost') : word('jobLeft', spanText(seconds));
}

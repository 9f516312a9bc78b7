import type { Origin, Progress } from '../../compiler/job.ts';
import { countedWord, numberText, word } from '../text/words.ts';
import type { ShownJob } from './jobs.ts';
import { spanText } from './measures.ts';

type Phase = Progress['phase'];

const PHASES: Phase[] = ['fetching', 'reading', 'compiling', 'storing'];

/** Which part of the whole each phase takes, about. */
const SHARE: { [P in Phase]: number } = { fetching: 4, reading: 3, compiling: 3, storing: 1 };

/** A zip from a host is read while it comes; what comes compiled is only fetched and stored. */
const PARTS: { [K in Origin['kind']]: Phase[] } = {
  files: ['reading', 'compiling', 'storing'],
  zip: ['reading', 'compiling', 'storing'],
  records: ['reading', 'compiling', 'storing'],
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

/** What a running job does now: 'Reading', 'Reading: 1,200 records', 'Storing: 12 of 300'. */
export function phaseWords({ progress }: ShownJob): string {
  if (progress === null) return '';
  const counted = countWords(progress);
  return counted === '' ? word(NAMES[progress.phase]) : `${word(NAMES[progress.phase])}: ${counted}`;
}

/** Records say more than bytes or files; where there is only one step, its count says nothing. */
function countWords({ done, of, records = 0 }: Progress): string {
  if (records > 0) return countedWord('records', records);
  if (of === null) return done > 0 ? numberText(done) : '';
  return of > 1 ? word('jobCount', numberText(Math.min(done, of)), numberText(of)) : '';
}

/** How long a job will take still: 'about 3 minutes left'. Null while that can't be said. */
export function leftWords(job: ShownJob): string | null {
  const share = shareDone(job);
  const passed = job.told - job.started;
  if (share === null || share < EARLY.share || passed < EARLY.time) return null;
  const seconds = ((passed / share) * (1 - share)) / 1000;
  return seconds < 10 ? word('jobAlmost') : word('jobLeft', spanText(seconds));
}

import { beforeEach, describe, expect, test } from 'vitest';
import type { Job, Progress } from '../../src/compiler/job.ts';
import { afterEvent, type JobEvent, type ShownJob } from '../../src/views/options/jobs.ts';
import { leftWords, phaseWords, shareDone } from '../../src/views/options/progress-words.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';

beforeEach(() => setWords(englishLookup));

const job = (id: string): Job => ({ id, name: id, origin: { kind: 'files', files: [] } });
const jobsAfter = (...events: JobEvent[]) => events.reduce(afterEvent, [] as ShownJob[]);
const started = (id: string, at = 0): JobEvent => ({ kind: 'started', job: job(id), isUpdate: false, at });
const told = (progress: Progress, at: number, id = 'a'): JobEvent => ({ kind: 'progress', id, progress, at });
const reading = (done: number, of: number | null = 100): Progress => ({ phase: 'reading', done, of });

describe('jobs', () => {
  test('run side by side, and each is told of its own', () => {
    const jobs = jobsAfter(started('a'), started('b'), told(reading(3), 5, 'b'));
    expect(jobs.map(({ progress }) => progress?.done)).toEqual([undefined, 3]);
  });

  test('that are tried again begin anew, in their place', () => {
    const failed = { kind: 'ended', id: 'a', outcome: { state: 'cancelled' } } as const;
    const jobs = jobsAfter(started('a'), started('b'), told(reading(3), 5), failed, started('a', 90));
    expect(jobs.map((one) => one.job.id)).toEqual(['a', 'b']);
    expect(jobs[0]).toMatchObject({ progress: null, outcome: null, started: 90 });
  });

  test('are drawn ten times a second at most, but a new phase at once', () => {
    const before = jobsAfter(started('a'), told(reading(1), 1000));
    expect(afterEvent(before, told(reading(2), 1050))).toBe(before);
    expect(afterEvent(before, told(reading(2), 1100))[0]?.progress?.done).toBe(2);
    expect(afterEvent(before, told({ ...reading(2), phase: 'storing' }, 1001))[0]?.progress?.phase).toBe('storing');
  });

  test('go when they are dismissed; what is told of one that is gone changes nothing', () => {
    const gone = jobsAfter(started('a'), { kind: 'dismissed', id: 'a' });
    expect(gone).toEqual([]);
    expect(afterEvent(gone, told(reading(1), 5))).toEqual([]);
  });
});

describe('progress in words', () => {
  const shown = (progress: Progress, at = 0): ShownJob => {
    const [one] = jobsAfter(started('a'), told(progress, at));
    if (one === undefined) throw new Error('no job');
    return one;
  };

  test.each<[Progress, string]>([
    [{ phase: 'reading', done: 4_000_000, of: 9_000_000, records: 1200 }, 'Reading: 1,200 records'],
    [{ phase: 'reading', done: 0, of: 0 }, 'Reading'],
    [{ phase: 'reading', done: 12, of: null }, 'Reading: 12'],
    [{ phase: 'storing', done: 12, of: 1300 }, 'Storing: 12 of 1,300'],
    [{ phase: 'storing', done: 1400, of: 1300 }, 'Storing: 1,300 of 1,300'],
  ])('%o', (progress, words) => expect(phaseWords(shown(progress))).toBe(words));

  test('the bar never goes back from phase to phase', () => {
    const phases = ['reading', 'compiling', 'storing'] as const;
    const shares = phases.flatMap((phase) => [0, 50, 100].map((done) => shareDone(shown({ phase, done, of: 100 }))));
    expect(shares).toEqual([...shares].sort((a, b) => Number(a) - Number(b)));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect(shareDone(shown(reading(5, null)))).toBeNull();
  });

  test.each<[Progress, number, string | null]>([
    [reading(50), 2000, null],
    [reading(1), 60_000, null],
    [reading(50, null), 60_000, null],
    [{ phase: 'compiling', done: 0, of: 100 }, 60_000, 'about 1 minute left'],
    [{ phase: 'compiling', done: 0, of: 100 }, 7_200_000, 'about 3 hours left'],
    [{ phase: 'storing', done: 90, of: 100 }, 60_000, 'a few seconds left'],
  ])('time left: %o after %i ms', (progress, at, words) => expect(leftWords(shown(progress, at))).toBe(words));
});

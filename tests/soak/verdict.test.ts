import { expect, test } from 'vitest';
import type { Memory } from './memory.ts';
import type { SoakReport } from './run-soak.ts';
import { verdict } from './verdict.ts';

const flat: Memory[] = Array.from({ length: 20 }, () => ({
  worker: 100,
  pages: 100,
  documents: 1,
  extension: 100,
  browser: 100,
}));
const growing = (part: keyof Memory) => flat.map((memory, index) => ({ ...memory, [part]: 100 + index }));
const badges = new Map(['', '1', '2', '3', '99', '99+'].map((badge) => [badge, 1]));

/** A soak in which all is as it must be. */
function good(): SoakReport {
  return {
    navigated: {
      navigations: 9,
      stops: { asleep: 1, working: 1 },
      madeUpFor: 1,
      badges,
      steps: new Map(),
      wrong: [],
      memory: flat,
    },
    opened: { openings: 9, stops: 1, wrong: [], memory: flat },
    privately: {
      navigations: 9,
      openings: 3,
      wrong: [],
      kept: ['{}', '{}', '{}'],
      asked: { forPrivate: [], forNormal: ['bucket'] },
    },
    onDisk: { ofPrivate: [], ofNormal: ['History'] },
    faults: [],
    stray: [],
  };
}

test('a soak in which all is as it must be has no fault', () => expect(verdict(good(), 1.1)).toEqual([]));

test.each<[what: string, spoil: (report: SoakReport) => void, words: string]>([
  ['a wrong button', ({ navigated }) => navigated.wrong.push('wrong button'), 'wrong button'],
  ['a wrong popup', ({ opened }) => opened.wrong.push('wrong popup'), 'wrong popup'],
  ['a wrong private page', ({ privately }) => privately.wrong.push('wrong page'), 'wrong page'],
  ['an error', ({ faults }) => faults.push('TypeError'), 'TypeError'],
  ['a request', ({ stray }) => stray.push('https://a.example/'), 'was fetched: https://a.example/'],
  ['a file', ({ onDisk }) => onDisk.ofPrivate.push('Log'), 'names a page of a private window: Log'],
  [
    'a bucket',
    (report) => report.privately.asked.forPrivate.push('b'),
    'was fetched for a page of a private window: b',
  ],
  [
    'what is kept meanwhile',
    ({ privately }) => privately.kept.splice(1, 1, '{"a":1}'),
    'what is kept changed while a private window was open',
  ],
  [
    'what is kept',
    ({ privately }) => privately.kept.splice(2, 1, '{"a":1}'),
    'what is kept changed by a private window',
  ],
  [
    'a search that finds nothing',
    ({ onDisk }) => onDisk.ofNormal.pop(),
    'the browser’s files do not name the page of a normal window',
  ],
  [
    'a host that is never asked',
    ({ privately }) => privately.asked.forNormal.pop(),
    'nothing was fetched for a page of a normal window',
  ],
  [
    'one badge alone',
    ({ navigated }) => {
      navigated.badges = new Map([['', 9]]);
    },
    'only 1 different badges were to be seen',
  ],
  [
    'a worker that goes on',
    ({ navigated }) => {
      navigated.stops.working = 0;
    },
    'the worker was not stopped',
  ],
  [
    'a worker that grows',
    ({ navigated }) => {
      navigated.memory = growing('worker');
    },
    'the worker, in navigations, holds 1.156 times as much at the end',
  ],
  [
    'a worker that grows with the popups',
    ({ opened }) => {
      opened.memory = growing('worker');
    },
    'the worker, in openings, holds 1.156 times as much at the end',
  ],
  [
    'a heap of pages that grows',
    ({ opened }) => {
      opened.memory = growing('pages');
    },
    'the heap of the pages, in openings, holds 1.156 times as much at the end',
  ],
  [
    'a popup that is not let go',
    ({ opened }) => {
      opened.memory = flat.map((memory, index) => ({ ...memory, documents: index < 10 ? 1 : 2 }));
    },
    'the list of documents, in openings, holds 2.000 times as much at the end',
  ],
  [
    'a process that grows',
    ({ navigated }) => {
      navigated.memory = growing('extension');
    },
    'the process of the extension, in navigations, holds 1.156 times as much at the end',
  ],
  [
    'a process that is not always there',
    ({ navigated }) => {
      navigated.memory = flat.map((memory, index) => ({ ...memory, extension: index < 10 ? 100 : Number.NaN }));
    },
    'the process of the extension, in navigations, holds NaN times as much at the end',
  ],
])('%s is a fault', (_, spoil, words) => {
  const report = good();
  spoil(report);
  expect(verdict(report, 1.1)).toEqual([words]);
});

test.each<[what: string, memory: Memory[]]>([
  ['the browser’s own process', growing('browser')],
  ['a process of which the system tells nothing', flat.map((memory) => ({ ...memory, extension: Number.NaN }))],
])('%s is not judged', (_, memory) => {
  const { navigated, opened, ...others } = good();
  expect(verdict({ ...others, navigated: { ...navigated, memory }, opened: { ...opened, memory } }, 1.1)).toEqual([]);
});

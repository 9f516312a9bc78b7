import { render } from 'preact';
import type { RunJob } from '../../src/compiler/job.ts';
import { Options } from '../../src/views/options/Options.tsx';
import type { OptionsActions } from '../../src/views/options/options-actions.ts';
import { optionsFixtures } from './options-fixtures.ts';
import { pictureFixture } from './picture-words.ts';

/** The options page outside an extension: shows the fixture that the address names, as `options.html#options-empty`. */
const fixture = optionsFixtures[pictureFixture()];
if (fixture === undefined) throw new Error(`no fixture ${location.hash}`);
const { state, jobs } = fixture;

let started = 0;
const run: RunJob = (_, onProgress) => {
  const { progress = [], outcome } = jobs[started++] ?? {};
  progress.forEach(onProgress);
  return { outcome: outcome ? Promise.resolve(outcome) : new Promise(() => undefined), cancel: () => undefined };
};

let ids = 0;
let clock = 0;
const wanted = (name: string) =>
  Promise.resolve({ name, origin: { kind: 'records', address: `https://news.example/${name}.zip` } } as const);
const yes = () => Promise.resolve(true);
const nothing = () => undefined;
const actions: OptionsActions = {
  watch: nothing,
  changeList: nothing,
  run,
  newId: () => `new-${ids++}`,
  // Every look at the clock finds it a minute later, so that something can be said of the time left.
  now: () => (clock += 60_000),
  time: () => '2026-11-23T08:00:00Z',
  chosen: () => wanted('files'),
  dropped: () => wanted('dropped'),
  wanted,
  exportCollection: yes,
  allowHosts: yes,
  setCounts: (isWanted) => Promise.resolve(isWanted),
  changeSettings: nothing,
  showAllHidden: nothing,
  openShortcuts: nothing,
  saveText: nothing,
  copy: yes,
  reset: nothing,
};
render(<Options first={state} actions={actions} />, document.body);

import type { RunJob } from '../../src/compiler/job.ts';
import { Options } from '../../src/views/options/Options.tsx';
import type { OptionsActions } from '../../src/views/options/options-actions.ts';
import { optionsFixtures } from './options-fixtures.ts';
import { showFixtures } from './show-fixtures.ts';

const wanted = (name: string) =>
  Promise.resolve({ name, origin: { kind: 'records', address: `https://news.example/${name}.zip` } } as const);
const yes = () => Promise.resolve(true);
const nothing = () => undefined;
type Jobs = (typeof optionsFixtures)[string]['jobs'];

/** Runs each job of a fixture in its turn. */
function runOf(jobs: Jobs): RunJob {
  let started = 0;
  return (_, onProgress) => {
    const { progress = [], outcome } = jobs[started++] ?? {};
    progress.forEach(onProgress);
    return { outcome: outcome ? Promise.resolve(outcome) : new Promise(() => undefined), cancel: () => undefined };
  };
}

function actionsOf(jobs: Jobs): OptionsActions {
  let ids = 0;
  let clock = 0;
  return {
    watch: nothing,
    changeList: nothing,
    run: runOf(jobs),
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
}

/** The options page outside an extension: shows the fixture that the address names, as `options.html#options-empty`. */
showFixtures((name) => {
  const fixture = optionsFixtures[name];
  if (fixture === undefined) throw new Error(`no fixture ${name}`);
  return <Options first={fixture.state} actions={actionsOf(fixture.jobs)} />;
});

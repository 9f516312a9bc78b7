import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short files that take long: begun last, they would run on while the other processors have nothing to do any more. */
const LONG = [
  'build/collection/package.test.ts',
  'build/collection/build-folder.test.ts',
  'browser/soak.test.ts',
  'browser/soak-firefox.test.ts',
  'browser/large-text.test.ts',
  'browser/options-pictures.test.ts',
];

/** By how long they took or, where that is not known, by their sizes; but the long ones first. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((file) => moduleId.endsWith(`/tests/${file}`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: LongestFirst },
    // As below, a limit for what hangs: the usual second is one for what is quick.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/bench/**'],
          maxWorkers: '100%',
          // None leaves anything behind in a module: each is loaded once for all files of a worker.
          isolate: false,
          // Limits for what hangs: a busy machine takes its time.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/harness/build-once.ts',
          // Each file starts browsers, and each browser several processes: few files at a time, after the quick tests.
          maxWorkers: 2,
          // As above: without, each file would take a second to load what most of them share.
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

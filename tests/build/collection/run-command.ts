import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { bundleCommand } from '../../../build/collection/bundle-command.ts';

/** Gives each test of a file a new empty folder, and the command as it is packed. */
export function useFolder() {
  const bundle = mkdtempSync(path.join(os.tmpdir(), 'article-context-bundle-'));
  const command = path.join(bundle, 'article-context.mjs');
  let folder: string;
  beforeAll(async () => void (await bundleCommand(bundle)));
  afterAll(() => rmSync(bundle, { recursive: true, force: true }));
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'article-context-collection-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  // A workflow's own variable must not reach the tests of a workflow's command.
  const options = () => ({ cwd: folder, env: { ...process.env, GITHUB_WORKSPACE: folder } });
  return {
    folder: () => folder,
    command,
    /** Runs the command in the folder, to its end. */
    collection(args: string[], input = '') {
      const run = spawnSync(process.execPath, [command, ...args], { ...options(), input, encoding: 'utf8' });
      return { status: run.status, lines: run.stdout.split('\n').slice(0, -1), stderr: run.stderr };
    },
    /** Starts the command in the folder. */
    start: (args: string[]) => spawn(process.execPath, [command, ...args], options()),
    /** Writes files below the folder. */
    write(files: { [file: string]: string }): void {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
      }
    },
  };
}

import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../build/project-root.ts';

/** `npm start` as it runs where these are the environment's variables. */
function start(given: string[], variables: { [name: string]: string }) {
  const tsx = path.join(projectRoot, 'node_modules/.bin/tsx');
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
  return spawnSync(tsx, ['build/start.ts', ...given], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...env, ...variables },
  });
}

const PATIENCE = 60_000;

test(
  'without a window tells the context as text and writes a picture of the popup',
  () => {
    const picture = path.join(projectRoot, 'dist/popup.png');
    rmSync(picture, { force: true });
    // A display that is not there: the session that named it has ended.
    const { status, stdout, stderr } = start([], { DISPLAY: ':7777' });
    expect(stderr).toContain('the browser can open no window: without one, then.');
    expect(stdout).toContain('Example · matched by address\nBetter design of deep learning studies');
    expect(existsSync(picture)).toBe(true);
    expect(status).toBe(0);
  },
  PATIENCE,
);

test(
  'says in a sentence that an address can’t be opened',
  () => {
    const { status, stdout, stderr } = start(['http://localhost:1/x'], {});
    expect(stderr.trim().split('\n').at(-1)).toBe(
      'the browser opens no page at http://localhost:1/x (net::ERR_UNSAFE_PORT); give another address',
    );
    expect(stdout).toBe('');
    expect(status).toBe(1);
  },
  PATIENCE,
);

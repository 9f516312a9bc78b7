import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureXvfb } from '../../../build/browser/ensure-xvfb.ts';
import { WINDOW } from '../../../build/browser/launch-chromium.ts';
import { onExit } from '../../../build/browser/on-exit.ts';
import type { Pixels } from './pixels.ts';
import { readXwd } from './read-xwd.ts';

/** A screen in memory, on which a browser shows its whole window: page, toolbar and popup. */
export interface Screen {
  /** The X display's address: `:99`. */
  display: `:${string}`;
  /** What the screen shows now. */
  look: () => Pixels;
  stop: () => Promise<void>;
}

/** The number of the display, which Xvfb writes to file descriptor 3 when it is ready. */
async function displayNumber(server: ChildProcess): Promise<string> {
  const written = server.stdio[3];
  if (!written) throw new Error('Xvfb was started without a pipe for its display number');
  const ended = once(server, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it was ready')));
  const [number] = await Promise.race([once(written, 'data'), ended]);
  ended.catch(() => null); // From here on its end is expected.
  return String(number).trim();
}

/** Seconds for which the screen waits for a browser once the last has left it: Firefox looks at it, and leaves, before it comes. */
const WAIT_S = '20';

/** Starts an X server that draws into memory, with a screen of exactly one browser window. It ends after its last browser. */
export async function startScreen(): Promise<Screen> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-screen-'));
  const size = `${WINDOW.width}x${WINDOW.height}x24`;
  const server = spawn(
    ensureXvfb(),
    ['-displayfd', '3', '-fbdir', folder, '-screen', '0', size, '-nolisten', 'tcp', '-terminate', WAIT_S],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const exited = once(server, 'exit');
  const clean = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const forget = onExit(clean);
  const stop = async () => {
    clean();
    await exited;
    forget();
  };
  try {
    const display = `:${await displayNumber(server)}` as const;
    return { display, look: () => readXwd(readFileSync(path.join(folder, 'Xvfb_screen0'))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

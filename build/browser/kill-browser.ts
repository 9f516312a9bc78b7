import type { ChildProcess } from 'node:child_process';

/** Ends a browser and its helper processes at once, while this process ends itself. One that has ended is fine. */
export function killBrowser(child: ChildProcess | null): void {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // Puppeteer starts a browser as the head of a process group of its own, except on Windows.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

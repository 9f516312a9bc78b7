import { aptInstall, canAptInstall } from './apt-install.ts';
import { findProgram } from './find-program.ts';
import { MissingProgram } from './missing-program.ts';

/**
 * The path of Xvfb, the X server that draws into memory: with it a browser shows its whole window, toolbar included, on a
 * machine without a screen. Installed now where that is possible.
 * @throws MissingProgram
 */
export function ensureXvfb(): string {
  const installed = findProgram(['Xvfb']);
  if (installed) return installed;
  if (canAptInstall()) aptInstall('xvfb');
  const program = findProgram(['Xvfb']);
  if (!program) throw new MissingProgram('Install Xvfb (on Debian and Ubuntu: the package xvfb).');
  return program;
}

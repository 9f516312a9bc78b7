import { aptInstall, canAptInstall } from '../apt-install.ts';
import { findProgram } from '../find-program.ts';
import { MissingProgram } from '../missing-program.ts';

const PLACES = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * The path of Firefox: the one `FIREFOX` names, else an installed one, else Debian's `firefox-esr`, installed now where
 * that is possible.
 * @throws MissingProgram
 */
export function ensureFirefox(): string {
  const places = process.env.FIREFOX ? [process.env.FIREFOX] : PLACES;
  const installed = findProgram(places);
  if (installed) return installed;
  if (canAptInstall()) aptInstall('firefox-esr');
  const program = findProgram(places);
  if (!program) throw new MissingProgram('Install Firefox, or set FIREFOX to the path of one.');
  return program;
}

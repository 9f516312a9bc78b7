import { aptInstall, canAptInstall } from './apt-install.ts';
import { chromiumPlaces } from './chromium-places.ts';
import { findProgram } from './find-program.ts';
import { MissingProgram } from './missing-program.ts';

const find = () => findProgram(chromiumPlaces(process.platform, process.env));

/**
 * The path of a browser of the Chromium family: the one `CHROMIUM` names, else an installed Chrome, Chromium or Edge,
 * else Debian's `chromium`, installed now where that is possible.
 * @throws MissingProgram
 */
export function ensureChromium(): string {
  const named = process.env.CHROMIUM;
  if (named) {
    const program = findProgram([named]);
    if (!program) throw new MissingProgram(`The environment variable CHROMIUM names ${named}, which is no program.`);
    return program;
  }
  const installed = find();
  if (installed) return installed;
  if (canAptInstall()) aptInstall('chromium');
  const program = find();
  if (!program) {
    throw new MissingProgram('Install Google Chrome, Chromium or Microsoft Edge, or set CHROMIUM to the path of one.');
  }
  return program;
}

import path from 'node:path';
import { ensureChromium } from './browser/ensure-chromium.ts';
import type { LaunchOptions } from './browser/launch-chromium.ts';
import { MissingProgram } from './browser/missing-program.ts';
import { buildExtension } from './extension/build-extension.ts';
import { startStandInWeb } from './site/stand-in-web.ts';
import { canReach } from './start/can-reach.ts';
import { hasScreen } from './start/has-screen.ts';
import { BadAddress, pageAddress } from './start/page-address.ts';
import { NoScreen, readPopup, showOnScreen } from './start/show-context.ts';

/*
 * `npm start [-- URL]`: the extension at work, on the article of the record in the package or on another one.
 */
const tell = (line: string) => process.stderr.write(`${line}\n`);

async function start(given: string | undefined): Promise<void> {
  const asked = given === undefined ? undefined : pageAddress(given);
  const program = ensureChromium();
  const { folder, exampleUrl } = await buildExtension({ target: 'chromium' });
  const url = asked ?? new URL(exampleUrl);
  const web = (await canReach(url)) ? null : await startStandInWeb();
  if (web) tell(`${url.host} cannot be reached: a stand-in page is served at its address.`);
  const options = { program, extension: folder, switches: web?.switches ?? [] };
  try {
    if (hasScreen(process.platform, process.env) && (await show(options, url))) return;
    const { text, picture } = await readPopup(options, url);
    console.log(text);
    tell(`The popup's picture: ${path.relative(process.cwd(), picture)}`);
  } finally {
    await web?.close();
  }
}

/** Whether there was a window to show it in. */
async function show(options: LaunchOptions, url: URL): Promise<boolean> {
  tell('Close the browser to end.');
  try {
    await showOnScreen(options, url);
    return true;
  } catch (error) {
    if (!(error instanceof NoScreen)) throw error;
    tell(`${error.message}: without one, then.`);
    return false;
  }
}

try {
  await start(process.argv[2]);
} catch (error) {
  if (!(error instanceof MissingProgram || error instanceof BadAddress)) throw error;
  tell(error.message);
  process.exitCode = 1;
}

import type { Browser, CDPSession, Extension, Protocol, Target } from 'puppeteer-core';

function consoleText({ type, args }: Protocol.Runtime.ConsoleAPICalledEvent): string | null {
  const isFault = type === 'error' || type === 'warning' || type === 'assert';
  return isFault ? args.map((arg) => arg.description ?? String(arg.value)).join(' ') : null;
}

function exceptionText({ exceptionDetails }: Protocol.Runtime.ExceptionThrownEvent): string {
  return exceptionDetails.exception?.description ?? exceptionDetails.text;
}

/** What the browser itself says of a page: a blocked request, a broken policy. */
function logText({ entry }: Protocol.Log.EntryAddedEvent): string | null {
  return entry.level === 'error' || entry.level === 'warning' ? `${entry.text} ${entry.url ?? ''}`.trim() : null;
}

/** A second session would keep a worker from ever stopping, so a worker's only one is shared. */
async function sessionOf(target: Target): Promise<CDPSession> {
  const worker = await target.worker();
  return worker ? worker.client : await target.createCDPSession();
}

async function listen(session: CDPSession, note: (text: string | null) => void): Promise<void> {
  session.on('Runtime.consoleAPICalled', (event) => note(consoleText(event)));
  session.on('Runtime.exceptionThrown', (event) => note(exceptionText(event)));
  session.on('Log.entryAdded', (event) => note(logText(event)));
  // Both tell what happened before they were asked, too.
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  // Puppeteer has the workers of a page wait for a debugger; those of an offscreen page it does not always let go.
  await session.send('Runtime.runIfWaitingForDebugger');
}

/** What Chromium answers to what a worker asked before it was stopped: that there is no worker. Nobody is there to hear it. */
const STOPPED = /^(Error|Unchecked runtime\.lastError): No SW$/;

/**
 * The errors and warnings of an extension's worker and pages, as their consoles show them: a list that grows while the
 * browser runs. Said with the protocol's own words: puppeteer does not tell what a worker throws.
 */
export function collectFaults(browser: Browser, extension: Extension): string[] {
  const faults: string[] = [];
  const seen = new Set<Target>();
  const look = async (target: Target) => {
    if (seen.has(target) || !target.url().startsWith(`chrome-extension://${extension.id}/`)) return;
    seen.add(target);
    const where = new URL(target.url()).pathname;
    const note = (text: string | null) => text !== null && !STOPPED.test(text) && faults.push(`${where}: ${text}`);
    await sessionOf(target)
      .then((session) => listen(session, note))
      .catch((error: Error) => /closed|No target/.test(error.message) || note(`could not listen: ${error.message}`));
  };
  for (const target of browser.targets()) look(target);
  browser.on('targetcreated', look);
  browser.on('targetchanged', look);
  return faults;
}

/*
 * What runs in Firefox with the browser's own rights: each function goes there alone, without what is around it here.
 */

/** What Firefox's own code offers, as far as it is used here. */
interface Message {
  QueryInterface: (of: object) => { sourceName: string; errorMessage: string };
}
interface ConsoleEvent {
  level: string;
  filename: string;
  arguments: unknown[];
}
interface ConsoleEvents {
  getEvents: () => ConsoleEvent[];
  addLogEventListener: (listener: (event: ConsoleEvent) => void, principal: object) => void;
}
declare const Services: {
  console: { getMessageArray: () => Message[]; registerListener: (listener: object) => void };
  wm: { getEnumerator: (kind: null) => Iterable<Noting> };
  scriptSecurityManager: { getSystemPrincipal: () => object };
};
declare const Ci: { nsIConsoleAPIStorage: object; nsIScriptError: object };
declare const Cc: { [id: string]: { getService: (of: object) => ConsoleEvents } };
interface Noting {
  faultsOfExtension?: string[];
}

/**
 * In the browser's window: has Firefox note every uncaught error and broken policy in files of an origin. Of itself it keeps
 * the last 250 messages, those of pages among them.
 */
export function noteErrors(origin: string): void {
  const noted: string[] = [];
  const observe = (message: Message) => {
    try {
      const { sourceName, errorMessage } = message.QueryInterface(Ci.nsIScriptError);
      // What a view asked before it was closed is answered to nobody, and a script of a page that is left is ended: Firefox says so.
      if (/^(?:Promise (?:resolved|rejected) after context unloaded|Script terminated by timeout)/.test(errorMessage))
        return;
      if (sourceName.startsWith(origin)) noted.push(`${sourceName.slice(origin.length)}: ${errorMessage}`);
    } catch {
      // Another kind of message, which no script and no page is the cause of.
    }
  };
  for (const message of Services.console.getMessageArray()) observe(message);
  Services.console.registerListener({ observe });
  (window as Noting).faultsOfExtension = noted;
}

/** In the browser's window, whichever it is by now: what was noted. */
export function notedErrors(): string[] {
  return [...Services.wm.getEnumerator(null)].flatMap(({ faultsOfExtension }) => faultsOfExtension ?? []);
}

/** In a page of the extension, whose process has a console of its own: notes of what its scripts tell that console. Firefox forgets it with the page. */
export function noteConsole(origin: string): void {
  const noted: string[] = [];
  const events = Cc['@mozilla.org/consoleAPI-storage;1']?.getService(Ci.nsIConsoleAPIStorage);
  const observe = ({ level, filename, arguments: told }: ConsoleEvent) => {
    if (!['error', 'warn', 'assert'].includes(level) || !filename.startsWith(origin)) return;
    noted.push(`${filename.slice(origin.length)}: ${[...told].map(String).join(' ')}`);
  };
  for (const event of events?.getEvents() ?? []) observe(event);
  events?.addLogEventListener(observe, Services.scriptSecurityManager.getSystemPrincipal());
  (globalThis as Noting).faultsOfExtension = noted;
}

/** In that page: what was noted. */
export function notedConsole(): string[] {
  return (globalThis as Noting).faultsOfExtension ?? ['the console was not noted'];
}

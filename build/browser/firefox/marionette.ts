import { once } from 'node:events';
import { connect } from 'node:net';

/** Where a script runs: in the page of the current tab, there with the browser's own rights, or in the browser's window. */
export type ScriptPlace = 'page' | 'privileged-page' | 'browser';

/** Firefox's own remote protocol: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
export interface Marionette {
  /** Runs a WebDriver or Marionette command. Rejects with Firefox's own words. */
  send: (command: string, parameters?: object) => Promise<unknown>;
  /** Runs a function in the browser, with arguments that are JSON, and returns what it comes to. */
  run: <A extends unknown[], R>(place: ScriptPlace, script: (...given: A) => R | Promise<R>, ...given: A) => Promise<R>;
  close: () => void;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Another page came in the place of the one that a script ran in, which may be what it was to do. */
export class LeftPageError extends Error {
  override name = 'LeftPageError';
}

/** Connects to a Firefox that listens on a port of this machine, and begins a session. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let commands = 0;
  let greet: (() => void) | undefined;
  const greeted = new Promise<void>((resolve) => {
    greet = resolve;
  });
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (let message = next(); message !== null; message = next()) take(message);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });

  /** A message is its length in bytes, a colon, and JSON. */
  const next = (): unknown => {
    const colon = received.indexOf(':');
    const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)));
    if (colon < 0 || received.length < end) return null;
    const text = received.subarray(colon + 1, end).toString();
    received = received.subarray(end);
    return JSON.parse(text);
  };
  const take = (message: unknown): void => {
    if (!Array.isArray(message)) {
      greet?.();
      return;
    }
    const [, id, error, result] = message;
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(`${error.error}: ${error.message}`));
    else resolve?.(result !== null && 'value' in result ? result.value : result);
  };
  const send = (command: string, parameters: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++commands;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });

  await Promise.all([greeted, once(socket, 'connect')]);
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  return { send, run: runner(send), close: () => socket.destroy() };
}

function runner(send: Marionette['send']): Marionette['run'] {
  return async (place, script, ...given) => {
    const body = `const given = [...arguments]; const done = given.pop();
      Promise.resolve().then(() => (${script})(...given)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const parameters = { script: body, args: given, sandbox: place === 'page' ? null : 'system', newSandbox: false };
    const answer = await inContext(send, place === 'browser' ? 'chrome' : 'content', () =>
      send('WebDriver:ExecuteAsyncScript', parameters),
    );
    if (answer === null) throw new LeftPageError('the page was left while a script ran in it');
    const { value, error } = answer as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value as Awaited<ReturnType<typeof script>>;
  };
}

/** All other commands are for pages. */
async function inContext(send: Marionette['send'], value: string, act: () => Promise<unknown>): Promise<unknown> {
  if (value !== 'content') await send('Marionette:SetContext', { value });
  try {
    return await act();
  } finally {
    if (value !== 'content') await send('Marionette:SetContext', { value: 'content' });
  }
}

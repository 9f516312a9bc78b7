import { LeftPageError } from '../../../build/browser/firefox/marionette.ts';
import { findSeen } from './find-seen.ts';
import type { ReaderView } from './reader.ts';

const PATIENCE_MS = 10_000;

/** Marks that keep a foreign text's direction to itself; nobody sees them. */
const ISOLATES = /[\u2066-\u2069]/g;

/** Runs a text of statements in a page of Firefox with the browser's own rights; `view` is the window that is meant. */
export type InView = <R>(body: string, ...given: unknown[]) => Promise<R>;

/** A window of the extension in Firefox, as a reader has it before them. */
export function firefoxView(inView: InView, copied: () => Promise<string>): Omit<ReaderView, 'close'> {
  const waitFor = async (selector: string, text?: string) => {
    const end = performance.now() + PATIENCE_MS;
    // Meanwhile another page may come in the place of this one.
    while (!(await inView<boolean>(SEEN, selector, text ?? null).catch(() => false))) {
      if (performance.now() > end) throw new Error(`no ${selector} ${text ?? ''} in the view`);
    }
  };
  return {
    async lines() {
      const text = await inView<string>('return view.document.body.innerText;');
      return text
        .replace(ISOLATES, '')
        .split('\n')
        .flatMap((line) => line.trim() || []);
    },
    waitFor,
    async click(selector, text) {
      await waitFor(selector, text);
      await inView(CLICK, selector, text ?? null).catch(expectLeft);
    },
    keys: (text) => inView(KEYS, [...text], null),
    press: (key, held) => inView(KEYS, [key], held ?? null),
    focus: (selector) => inView('view.document.querySelector(given[0]).focus();', selector),
    valueOf: (selector) => inView(`${FIND} return find(given[0], null).value;`, selector),
    copied,
    focused: () => inView('return view.document.activeElement?.textContent ?? "";'),
    give: (script) => inView(GIVE, script),
    run: (script, ...given) => inView(RUN, String(script), JSON.stringify(given)),
  };
}

/** A click may lead to another page before it is answered. */
function expectLeft(error: unknown): void {
  if (!(error instanceof LeftPageError)) throw error;
}

/** `find` looks for it in the view. */
const FIND = `
  const findSeen = ${findSeen};
  const find = (selector, text) => view === null ? null : findSeen(view.document, selector, text);
`;

/**
 * Lets a window go on for a moment before it is looked at again: it tells nobody when it draws or takes the focus. By
 * Firefox's clock: a page's own rests while another is in front.
 */
const PAUSE = `
  const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
  const pause = () => new Promise((resolve) => setTimeout(resolve, 10));
`;

/** Whether that element is there, now or soon: to ask again from here costs both processes more. */
const SEEN = `${FIND}${PAUSE}
  const end = Date.now() + 200;
  while (find(given[0], given[1]) === null) {
    if (Date.now() > end) return false;
    await pause();
    view = its();
  }
  return true;
`;

/** A window is drawn, and may be in front, before it has the focus: it takes no keys by then, and where it is clicked nothing is `:focus`. */
const FOCUSED = `${PAUSE}
  const untilFocused = Date.now() + ${PATIENCE_MS};
  while (!view.document.hasFocus()) {
    if (Date.now() > untilFocused) throw new Error('the view has not the focus');
    await pause();
  }
`;

/** Firefox 140 has the older of the two calls alone. */
const CLICK = `${FIND}${FOCUSED}
  const element = find(given[0], given[1]);
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getClientRects()[0];
  for (const type of ['mousedown', 'mouseup']) {
    const at = [x + width / 2, y + height / 2];
    if (view.synthesizeMouseEvent) view.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 });
    else view.windowUtils.sendMouseEvent(type, ...at, 0, 1, 0);
  }
`;

/** Keys go the way of a keyboard's, to where the focus is: pages can't tell them apart. */
const KEYS = `${FOCUSED}
  const [keys, held] = given;
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keyboard.beginInputTransactionForTests(view)) throw new Error('no keyboard');
  const event = (key) => new view.KeyboardEvent('', { key });
  if (held !== null) keyboard.keydown(event(held));
  for (const key of keys) {
    keyboard.keydown(event(key));
    keyboard.keyup(event(key));
  }
  if (held !== null) keyboard.keyup(event(held));
`;

/** What was given to a window runs beside its own code, where no policy of the page's holds. What goes wrong in it is told as the extension's own fault. */
const GIVE = `
  const room = Cu.Sandbox(view, { sandboxPrototype: view, wantXrays: false });
  Cu.evalInSandbox(given[0], room, 'latest', view.location.origin + '/given.js', 1);
  globalThis.rooms ??= new WeakMap();
  rooms.set(view, room);
`;

const RUN = `
  const room = globalThis.rooms?.get(view) ?? Cu.Sandbox(view, { sandboxPrototype: view, wantXrays: false });
  const text = Cu.evalInSandbox('(' + given[0] + ')(...' + given[1] + ').then((value) => JSON.stringify(value))', room);
  return text.then((its) => its === undefined ? undefined : JSON.parse(its));
`;

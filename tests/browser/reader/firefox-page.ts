import type { Marionette } from '../../../build/browser/firefox/marionette.ts';
import type { ReaderPage } from './reader.ts';

const PATIENCE_MS = 10_000;

/** How WebDriver names an element (https://www.w3.org/TR/webdriver2/#elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A tab of a Firefox with a page of the extension; `back` makes the reader's own tab the current one again. */
export function firefoxPage(
  firefox: Marionette,
  handle: string,
  back: () => Promise<unknown>,
): ReaderPage & { open: (url: string) => Promise<void> } {
  const here = async <R>(act: () => Promise<R>): Promise<R> => {
    await firefox.send('WebDriver:SwitchToWindow', { handle, focus: false });
    try {
      return await act();
    } finally {
      await back();
    }
  };
  const keys = (selector: string, text: string) =>
    here(async () => {
      const found = await firefox.send('WebDriver:FindElement', { using: 'css selector', value: selector });
      await firefox.send('WebDriver:ElementSendKeys', { id: (found as { [ELEMENT]: string })[ELEMENT], text });
    });
  return {
    open: (url) => here(async () => void (await firefox.send('WebDriver:Navigate', { url }))),
    waitFor: (selector, text = '') =>
      here(async () => {
        const end = performance.now() + PATIENCE_MS;
        while (!(await firefox.run('page', isSeen, selector, text))) {
          if (performance.now() > end) throw new Error(`no ${selector} ${text}`);
        }
      }),
    type: keys,
    choose: keys,
    run: (script) => here(() => firefox.run('page', script)),
    close: () => here(async () => void (await firefox.send('WebDriver:CloseWindow'))),
  };
}

function isSeen(selector: string, text: string): boolean {
  const found = [...document.querySelectorAll(selector)];
  return found.some((one) => one.textContent?.includes(text) === true && one.checkVisibility());
}

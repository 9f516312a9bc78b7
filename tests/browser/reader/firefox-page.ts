import type { RunningFirefox } from '../../../build/browser/firefox/launch-firefox.ts';
import { chooseNext, untilChosen } from './firefox-chooser.ts';
import { firefoxDrag } from './firefox-drag.ts';
import { forgetQuestions, noteQuestions, questionsAsked } from './firefox-questions.ts';
import type { ReaderPage, ReaderView } from './reader.ts';
import { untilTrue } from './until-true.ts';

/** How WebDriver names an element (https://www.w3.org/TR/webdriver2/#elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What a reader does in a tab of a Firefox with a page of the extension beside what they do in any view; `click` clicks there, `back` makes the reader's own tab the current one again. */
export function firefoxPage(
  firefox: RunningFirefox,
  handle: string,
  click: ReaderView['click'],
  back: () => Promise<unknown>,
): Omit<ReaderPage, Exclude<keyof ReaderView, 'give' | 'run' | 'close'>> {
  const here = async <R>(act: () => Promise<R>, focus = false): Promise<R> => {
    await firefox.send('WebDriver:SwitchToWindow', { handle, focus });
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
  const noting = async <R>(isStaying: boolean, act: () => Promise<R>): Promise<R> => {
    await firefox.run('browser', noteQuestions, isStaying);
    try {
      return await act();
    } finally {
      await firefox.run('browser', forgetQuestions);
    }
  };
  return {
    type: keys,
    async resize(width, height) {
      await firefox.run('browser', allowNarrow);
      await here(async () => void (await firefox.send('WebDriver:SetWindowRect', { width, height })));
    },
    choose: (selector, ...files) => keys(selector, files.join('\n')),
    reload: () =>
      noting(false, async () => {
        await here(() => firefox.send('WebDriver:Refresh'));
        return firefox.run('browser', questionsAsked);
      }),
    stay: (act) =>
      noting(true, async () => {
        await act();
        const first = async () => (await firefox.run('browser', questionsAsked))[0];
        return untilTrue(first, 'Firefox asked nothing');
      }),
    async chooseBy(selector, text, ...files) {
      await chooseNext(firefox, files);
      await click(selector, text);
      await here(() => untilChosen(firefox));
    },
    ...firefoxDrag(firefox, (act) => here(act, true)),
    run: (script, ...given) => here(() => firefox.run('page', script, ...given)),
    give: (script) =>
      here(async () => {
        // What goes wrong in it is told as the extension's own fault.
        const filename = `${firefox.origin}/given.js`;
        await firefox.send('WebDriver:ExecuteScript', { script, sandbox: null, filename });
      }),
    close: () => here(async () => void (await firefox.send('WebDriver:CloseWindow'))),
  };
}

/** Firefox's own window is else never as narrow as a popup. */
function allowNarrow(): void {
  document.documentElement.style.minWidth = '0';
}

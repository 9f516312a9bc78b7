import type { RunningFirefox } from '../../../build/browser/firefox/launch-firefox.ts';
import type { Suggested } from './reader.ts';

/** What Firefox's own code offers in the browser's window, as far as it is used here. */
declare const ChromeUtils: {
  importESModule: (url: string) => {
    ExtensionSearchHandler: {
      getDescription: (keyword: string) => string;
      handleSearch: (search: object, suggest: (others: Suggested['others']) => void) => Promise<void>;
      handleInputEntered: (keyword: string, text: string, where: 'current' | 'tab') => void;
    };
  };
};
declare const gBrowser: { selectedTab: object };
declare const WebExtensionPolicy: {
  getByID: (id: string) => { extension: { emit: (name: string, info: object, tab: object) => void } };
};

/** Types each text after the keyword: Firefox asks the extension as its address bar does, which waits for more for 3 s. */
export function typeInAddressBar(firefox: RunningFirefox, texts: readonly string[]): Promise<Suggested[]> {
  return firefox.run(
    'browser',
    async (typed) => {
      const { ExtensionSearchHandler: handler } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
      );
      const suggested: Suggested[] = [];
      for (const text of typed) {
        const first = handler.getDescription('ctx');
        const others = await new Promise<Suggested['others']>((resolve) => {
          handler.handleSearch({ keyword: 'ctx', text: `ctx ${text}`, inPrivateWindow: false }, resolve);
        });
        suggested.push({ first, others });
      }
      return suggested;
    },
    texts,
  );
}

/** Presses Enter after a text was typed. */
export function enterInAddressBar(firefox: RunningFirefox, typed: string): Promise<void> {
  return firefox.run(
    'browser',
    (text) =>
      ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
      ).ExtensionSearchHandler.handleInputEntered('ctx', text, 'current'),
    `ctx ${typed}`,
  );
}

/** Has Firefox tell the extension that an item of its was chosen in the context menu, with the reader's tab. */
export function chooseInMenu(firefox: RunningFirefox, info: object): Promise<void> {
  return firefox.run(
    'browser',
    (id, clicked) =>
      WebExtensionPolicy.getByID(id).extension.emit('webext-menu-menuitem-click', clicked, gBrowser.selectedTab),
    firefox.id,
    info,
  );
}

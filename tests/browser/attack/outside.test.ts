import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '../../../src/messages/contract.ts';
import { someOfEach, TEXTS } from '../../attack/corpus/attacks.ts';
import { ARTICLE } from '../harness/article.ts';
import { openInside, runInside } from '../reader/open-inside.ts';
import { endReader, openReadPopup, type Reader } from '../reader/reader.ts';
import { READERS } from '../reader/readers.ts';
import { openOtherExtension } from './other-extension.ts';

const page = { url: ARTICLE.web, tabId: 1, windowId: 1, isPrivate: false };
/** Every message of ours as it may be sent; those that change something would show in what is stored. */
const MESSAGES: { [N in keyof Contract]: unknown } = {
  wake: null,
  popupContent: page,
  panelContent: page,
  readPage: page,
  hideMatch: { page, match: 'example/2021-02-05' },
  showHidden: page,
  declineCounts: null,
  draftRecord: page,
  search: { text: 'learning', offset: 0, limit: 20 },
  list: { kind: 'topic', name: 'AI', order: 'best', offset: 0, limit: 20 },
  changeSettings: { changed: { theme: 'dark', pictures: true }, isPrivate: false },
  optionsContent: null,
  showAllHidden: null,
  takeOver: { id: 'evil', folder: 'evil', header: { name: 'Evil' }, bytes: 1, problems: 0, isUpdate: false },
  nextUpdate: { id: 'evil', outcome: { state: 'cancelled' } },
};
const sent = Object.entries(MESSAGES).map(([name, request]) => ({ name, request }));
/** What others may send: our messages, every attack as a message, and some as parts of one. */
const ALL = [
  ...sent,
  ...TEXTS,
  ...someOfEach(15).flatMap(({ text }) => [
    { name: text, request: text },
    { name: 'wake', request: text },
  ]),
];

/** Nobody who hears it: what both browsers say. */
const NOBODY = 'Could not establish connection. Receiving end does not exist.';

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(() => endReader(reader));

  /** What is stored, and how many tabs are open. */
  const state = () =>
    runInside(reader, async () => [await chrome.storage.local.get(null), (await chrome.tabs.query({})).length]);
  const popupAt = async (url: string) => {
    await reader.goto(url);
    return openReadPopup(reader);
  };

  test('another extension gets no answer and no port, whatever it sends', async () => {
    const before = await state();
    const id = await runInside(reader, async () => chrome.runtime.id);
    const other = await openOtherExtension(reader);
    const answers = await other.run(
      async (ours, messages) => {
        const ask = (message: unknown) =>
          chrome.runtime.sendMessage(ours, message).then(
            (answer: unknown) => `answered ${JSON.stringify(answer)}`,
            (error: Error) => error.message,
          );
        const connect = () =>
          new Promise<string>((resolve) => {
            const port = chrome.runtime.connect(ours, { name: 'wake' });
            port.onMessage.addListener((message) => resolve(`sent ${JSON.stringify(message)}`));
            // Firefox tells the reason at the port.
            port.onDisconnect.addListener((closed) => {
              const { message } = (closed as { error?: Error }).error ?? chrome.runtime.lastError ?? {};
              resolve(message ?? 'disconnected');
            });
          });
        const isOn = (await chrome.management.get(ours)).enabled;
        return { isOn, told: [...new Set([...(await Promise.all(messages.map(ask))), await connect()])] };
      },
      id,
      ALL,
    );
    expect(answers).toEqual({ isOn: true, told: [NOBODY] });
    await other.close();
    expect(await state()).toEqual(before);
  }, 60_000);

  test('a web page finds nothing of the extension to speak to, to read or to show', async () => {
    await reader.goto('https://news.example/hostile');
    const found = await reader.inPage(async (home) => {
      const { chrome: its } = globalThis as { chrome?: { runtime?: { sendMessage?: unknown; connect?: unknown } } };
      const fetched = await fetch(`${home}popup.html`).then(
        () => 'fetched',
        () => 'refused',
      );
      const shown = async (element: HTMLElement, address: object) => {
        const told = new Promise<string>((resolve) => {
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
        });
        document.body.append(Object.assign(element, address));
        return told;
      };
      const frame = document.createElement('iframe');
      // A frame that was refused shows a page of the browser's, of which nothing can be read, and may say that it has loaded.
      await shown(frame, { src: `${home}options.html` });
      return {
        speaks: [its?.runtime?.sendMessage, its?.runtime?.connect].filter((one) => one !== undefined).length,
        fetched,
        script: await shown(document.createElement('script'), { src: `${home}popup.js` }),
        picture: await shown(document.createElement('img'), { src: `${home}icons/lit-16.png` }),
      };
    }, reader.home);
    expect(found).toEqual({ speaks: 0, fetched: 'refused', script: 'refused', picture: 'refused' });
    const documents = await reader.documents();
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.filter((url) => url.startsWith(reader.home))).toEqual([]);
  });

  test('a script of ours in a web page, which that page may have taken over, gets no answer', async () => {
    const popup = await popupAt(ARTICLE.web); // Which grants `activeTab`.
    await popup.close();
    const before = await state();
    const answers = await runInside(
      reader,
      async (url, messages) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1 },
          args: [JSON.stringify(messages)],
          func: async (json: string) => {
            const ask = (message: unknown) =>
              chrome.runtime.sendMessage(message).then(
                (answer: unknown) => `answered ${JSON.stringify(answer)}`,
                (error: Error) => error.message,
              );
            const connect = () =>
              new Promise<string>((resolve) => {
                const port = chrome.runtime.connect({ name: 'wake' });
                port.onMessage.addListener((message) => resolve(`sent ${JSON.stringify(message)}`));
                port.onDisconnect.addListener(() => resolve('disconnected'));
              });
            return [...new Set([...(await Promise.all((JSON.parse(json) as unknown[]).map(ask))), await connect()])];
          },
        });
        return frame?.result;
      },
      ARTICLE.web,
      ALL,
    );
    expect(answers).toEqual(['answered undefined', 'disconnected']);
    expect(await state()).toEqual(before);
  }, 60_000);

  test('a page of our own gets no answer, or a fault, to what is no message of ours', async () => {
    const before = await state();
    const wrong = [
      ...ALL.slice(sent.length),
      ...sent.filter(({ request }) => request !== null).map(({ name }) => ({ name, request: null })),
      ...sent.map(({ name }) => ({
        name,
        request: { url: {}, tabId: '1', page: [], changed: { theme: 'url(a)' }, isPrivate: 0 },
      })),
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => ({ name, request: null })),
      ...sent.map(({ name }) => ({ name: [name, name], request: null })),
    ];
    const own = await openInside(reader);
    const answers = await own.run(async (messages) => {
      const ask = (message: unknown) =>
        chrome.runtime.sendMessage(message).then(
          (answer: { ok?: boolean } | undefined) => (answer?.ok ? `takes ${JSON.stringify(message)}` : 'refused'),
          () => 'refused',
        );
      return [...new Set(await Promise.all(messages.map(ask)))];
    }, wrong);
    await own.close();
    // Nobody else than the page that updates asks for the next update, without one that ended.
    expect(answers.filter((answer) => !answer.includes('"nextUpdate","request":null'))).toEqual(['refused']);
    expect(await state()).toEqual(before);
  }, 60_000);

  test('afterwards the background answers as before', async () => {
    const popup = await popupAt(ARTICLE.web);
    expect((await popup.lines()).join('\n')).toContain('Better design of deep learning studies');
    await popup.close();
  });
});

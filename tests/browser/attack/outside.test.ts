import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../../build/browser/real-popup.ts';
import type { Contract } from '../../../src/messages/contract.ts';
import { someOfEach, TEXTS } from '../../attack/corpus/attacks.ts';
import { ARTICLE, linesOf } from '../harness/article.ts';
import { pageInside } from '../harness/compiler-in-page.ts';
import { popupAt } from '../harness/popup-at.ts';
import { startBrowser, type TestBrowser } from '../harness/start-browser.ts';
import { loadOther } from './other-extension.ts';

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

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(async () => {
  expect(running.faults).toEqual([]);
  await running.close();
});

const stored = async () => (await running.worker()).evaluate(() => chrome.storage.local.get(null));
const tabs = async () => running.browser.targets().filter((target) => target.type() === 'page').length;

test('another extension gets no answer and no port, whatever it sends', async () => {
  const [before, open] = [await stored(), await tabs()];
  const other = await loadOther(running);
  const answers = await other.evaluate(
    async (id, messages) => {
      const ask = (message: unknown) =>
        chrome.runtime.sendMessage(id, message).then(
          (answer: unknown) => `answered ${JSON.stringify(answer)}`,
          (error: Error) => error.message,
        );
      const connect = () =>
        new Promise<string>((resolve) => {
          const port = chrome.runtime.connect(id, { name: 'wake' });
          port.onMessage.addListener((message) => resolve(`sent ${JSON.stringify(message)}`));
          port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message ?? 'disconnected'));
        });
      const isOn = (await chrome.management.get(id)).enabled;
      return { isOn, told: [...new Set([...(await Promise.all(messages.map(ask))), await connect()])] };
    },
    running.extension.id,
    ALL,
  );
  expect(answers).toEqual({ isOn: true, told: ['Could not establish connection. Receiving end does not exist.'] });
  expect([await stored(), await tabs()]).toEqual([before, open]);
}, 60_000);

test('a web page finds nothing of the extension to speak to, to read or to show', async () => {
  await running.tab.goto('https://news.example/hostile');
  const found = await running.tab.evaluate(async (home) => {
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
    // A frame that was refused shows a page of the browser's, of which nothing can be read, and says that it has loaded.
    await shown(frame, { src: `${home}options.html` });
    return {
      speaks: [its?.runtime?.sendMessage, its?.runtime?.connect].filter((one) => one !== undefined).length,
      fetched,
      script: await shown(document.createElement('script'), { src: `${home}popup.js` }),
      picture: await shown(document.createElement('img'), { src: `${home}icons/lit-16.png` }),
    };
  }, `chrome-extension://${running.extension.id}/`);
  expect(found).toEqual({ speaks: 0, fetched: 'refused', script: 'refused', picture: 'refused' });
  const frames = running.tab.frames().map((frame) => frame.url());
  expect(frames.filter((url) => url.startsWith('chrome-extension:'))).toEqual([]);
});

test('a script of ours in a web page, which that page may have taken over, gets no answer', async () => {
  const popup = await popupAt(running, ARTICLE.web); // Which grants `activeTab`.
  const [before, open] = [await stored(), await tabs()];
  const answers = await (await running.worker()).evaluate(async (messages) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
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
  }, ALL);
  expect(answers).toEqual(['answered undefined', 'disconnected']);
  expect([await stored(), await tabs()]).toEqual([before, open]);
  await closePopup(popup);
}, 60_000);

describe('a page of our own', () => {
  test('gets no answer, or a fault, to what is no message of ours', async () => {
    const own = await pageInside(running);
    const before = await stored();
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
    const answers = await own.evaluate(async (messages) => {
      const ask = (message: unknown) =>
        chrome.runtime.sendMessage(message).then(
          (answer: { ok?: boolean } | undefined) => (answer?.ok ? `takes ${JSON.stringify(message)}` : 'refused'),
          () => 'refused',
        );
      return [...new Set(await Promise.all(messages.map(ask)))];
    }, wrong);
    // Nobody else than the page that updates asks for the next update, without one that ended.
    expect(answers.filter((answer) => !answer.includes('"nextUpdate","request":null'))).toEqual(['refused']);
    expect(await stored()).toEqual(before);
    await own.close();
  }, 60_000);
});

test('afterwards the background answers as before', async () => {
  const popup = await popupAt(running, ARTICLE.web);
  expect((await linesOf(popup)).join('\n')).toContain('Better design of deep learning studies');
  await closePopup(popup);
});

import './wake.ts'; // Before all others.
import { type ComponentChild, render } from 'preact';
import browser from 'webextension-polyfill';
import '../shared.ts';
import { ask } from '../../messages/ask.ts';
import type { PageQuestion } from '../../messages/contract.ts';
import { Unanswered } from '../context/Unanswered.tsx';
import { locale, numberText, setWords, word } from '../text/words.ts';
import { applyLastTheme, applyTheme } from '../theme/apply-theme.ts';
import { Popup } from './Popup.tsx';
import type { More, PopupActions } from './popup-actions.ts';

/** How long the background may take before the popup says that something is wrong. A later answer is still shown. */
const ANSWER_MS = 3000;

const counts: chrome.permissions.Permissions = { permissions: ['tabs'] };

/** The page that the popup is about. */
let page: PageQuestion = { url: undefined, tabId: -1, windowId: -1, isPrivate: false };

const actions: PopupActions = {
  search: (question) => asked(ask('search', question)),
  list: (question) => asked(ask('list', question)),
  readPage: () => asked(ask('readPage', page)),
  hideMatch: (match) => asked(ask('hideMatch', { page, match })),
  showHidden: () => asked(ask('showHidden', page)),
  // Firefox takes the click for a gesture only while no await came before the request.
  setCounts: async (isWanted) =>
    isWanted ? browser.permissions.request(counts) : !(await browser.permissions.remove(counts)),
  draftRecord: () =>
    void ask('draftRecord', page)
      .then(() => window.close())
      .catch(console.error),
  declineCounts: () => void ask('declineCounts', null).catch(console.error),
  setPictures: (pictures) =>
    void ask('changeSettings', { changed: { pictures }, isPrivate: page.isPrivate }).catch(console.error),
  openSettings: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  addCollection: () => void browser.tabs.create({ url: '/options.html#add' }).then(() => window.close()),
  copy,
  copyDetails: (text) => copy(`${word('extensionName')} ${browser.runtime.getManifest().version}\n${text}`),
  loadMore,
};

const themed = { root: document.documentElement, store: localStorage };

start();

async function start(): Promise<void> {
  applyLastTheme(themed);
  setWords((name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.documentElement.lang = locale();
  document.documentElement.dir = word('direction');
  document.title = word('extensionName');
  const patience = setTimeout(() => showUnanswered(`no answer after ${ANSWER_MS} ms`), ANSWER_MS);
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const { url, id = -1, windowId = -1, incognito = false } = tab ?? {};
    page = { url, tabId: id, windowId, isPrivate: incognito };
    const answer = ask('popupContent', page);
    // The first number that a process formats takes 15 ms. Here they pass while the background wakes.
    numberText(0);
    const content = await answer;
    applyTheme(themed, content.theme);
    if (content.links === 'background') openLinksBehind();
    show(<Popup content={content} permission={permissionWords()} actions={actions} />, content.answer.context.state);
  } catch (error) {
    console.error(error);
    showUnanswered(String(error));
  } finally {
    clearTimeout(patience);
  }
}

/** A plain click on a link opens it in a tab behind, and the popup stays; with a key held down the browser does as ever. */
function openLinksBehind(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void browser.tabs.create({ url: link.href, active: false });
  });
}

/** The reply, or null where there is none: what is on the screen stays true without it. */
async function asked<Reply>(reply: Promise<Reply>): Promise<Reply | null> {
  try {
    return await reply;
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** The global name under which the second script leaves what it has. */
declare const more: More;

let loading: Promise<More> | undefined;

function loadMore(): Promise<More> {
  loading ??= new Promise<More>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/more.js';
    script.onload = () => resolve(more);
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}

function showUnanswered(details: string): void {
  show(<Unanswered details={details} copy={actions.copyDetails} />, 'failed');
}

function show(view: ComponentChild, state: string): void {
  document.getElementById('loading')?.remove();
  render(view, document.body);
  document.body.dataset.ready = state;
}

/** What the reader's browser calls the permission `tabs` when it asks. */
function permissionWords(): string {
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  return word(isFirefox ? 'permissionFirefox' : 'permissionChromium');
}

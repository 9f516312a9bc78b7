import { type ComponentChild, render } from 'preact';
import browser from 'webextension-polyfill';
import { ask } from '../../messages/ask.ts';
import { Unanswered } from '../context/Unanswered.tsx';
import { locale, numberText, setWords, word } from '../text/words.ts';
import { Popup } from './Popup.tsx';
import type { PopupActions } from './popup-actions.ts';

/** How long the background may take before the popup says that something is wrong. A later answer is still shown. */
const ANSWER_MS = 3000;

const counts: chrome.permissions.Permissions = { permissions: ['tabs'] };

/** Whether the popup is on a private window, of which nothing is kept. */
let isPrivate = false;

const actions: PopupActions = {
  // Firefox takes the click for a gesture only while no await came before the request.
  setCounts: async (isWanted) =>
    isWanted ? browser.permissions.request(counts) : !(await browser.permissions.remove(counts)),
  declineCounts: () => void ask('declineCounts', null).catch(console.error),
  setPictures: (isWanted) => void ask('setPictures', { isWanted, isPrivate }).catch(console.error),
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(`${word('extensionName')} ${browser.runtime.getManifest().version}\n${text}`);
      return true;
    } catch (error) {
      console.warn(error);
      return false;
    }
  },
};

start();

async function start(): Promise<void> {
  setWords((name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.documentElement.lang = locale();
  document.documentElement.dir = word('direction');
  document.title = word('extensionName');
  const patience = setTimeout(() => showUnanswered(`no answer after ${ANSWER_MS} ms`), ANSWER_MS);
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    isPrivate = tab?.incognito ?? false;
    const answer = ask('popupContent', { url: tab?.url, isPrivate });
    // The first number that a process formats takes 15 ms. Here they pass while the background wakes.
    numberText(0);
    const content = await answer;
    show(<Popup content={content} permission={permissionWords()} actions={actions} />, content.context.state);
  } catch (error) {
    console.error(error);
    showUnanswered(String(error));
  } finally {
    clearTimeout(patience);
  }
}

function showUnanswered(details: string): void {
  show(<Unanswered details={details} copy={actions.copy} />, 'failed');
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

import './wake.ts'; // Before all others.
import { type ComponentChild, render } from 'preact';
import browser from 'webextension-polyfill';
import '../shared.ts';
import { ask } from '../../messages/ask.ts';
import type { PageQuestion } from '../../messages/contract.ts';
import { hasPanel, openPanel } from '../../messages/open-panel.ts';
import { Unanswered } from '../context/Unanswered.tsx';
import { permissionWords } from '../text/permission-words.ts';
import { setLanguage } from '../text/set-language.ts';
import { numberText, word } from '../text/words.ts';
import { applyLastTheme, applyTheme } from '../theme/apply-theme.ts';
import { beginPatience } from './answer-patience.ts';
import { openAtLastHeight, takeOwnHeight } from './last-height.ts';
import { moreFor } from './load-more.ts';
import { openLinks } from './open-links.ts';
import { Popup } from './Popup.tsx';
import { viewActions } from './view-actions.ts';

/** The page that the popup is about. */
let page: PageQuestion = { url: undefined, tabId: -1, windowId: -1, isPrivate: false };

const close = () => window.close();

const actions = viewActions(browser, {
  page: () => page,
  onOpened: close,
  watchHidden: null,
  openPanel: hasPanel() ? () => void openPanel(page.windowId).then(close, console.error) : null,
});

const themed = { root: document.documentElement, store: localStorage };
const measured = { body: document.body, store: localStorage };

start();

async function start(): Promise<void> {
  // Asked first: the rest is done while the browser answers.
  const asked = browser.tabs.query({ active: true, currentWindow: true });
  applyLastTheme(themed);
  openAtLastHeight(measured);
  setLanguage(document.documentElement, (name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.title = word('extensionName');
  const endPatience = beginPatience(showUnanswered);
  try {
    const [tab] = await asked;
    const { url, id = -1, windowId = -1, incognito = false } = tab ?? {};
    page = { url, tabId: id, windowId, isPrivate: incognito };
    const answer = ask('popupContent', page);
    // The first number that a process formats takes 15 ms. Here they pass while the background wakes.
    numberText(0);
    const content = await answer;
    applyTheme(themed, content.theme);
    openLinks(browser, { isBehind: content.links === 'background', isPrivate: incognito });
    const loaded = await moreFor(content.answer);
    const permission = permissionWords(browser.runtime.getURL(''));
    show(<Popup {...{ content, permission, actions, loaded }} isPrivate={incognito} />, content.answer.context.state);
  } catch (error) {
    console.error(error);
    showUnanswered(String(error));
  } finally {
    endPatience();
  }
}

function showUnanswered(details: string): void {
  show(<Unanswered details={details} copy={actions.copyDetails} />, 'failed');
}

function show(view: ComponentChild, state: string): void {
  document.getElementById('loading')?.remove();
  takeOwnHeight(measured, !page.isPrivate);
  render(view, document.body);
  document.body.dataset.ready = state;
}

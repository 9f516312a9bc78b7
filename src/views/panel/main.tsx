import { type ComponentChild, render } from 'preact';
import browser from 'webextension-polyfill';
import '../shared.ts';
import { ask } from '../../messages/ask.ts';
import type { PageQuestion } from '../../messages/contract.ts';
import { changesAnswers } from '../../sources/changes-answers.ts';
import { COLLECTIONS } from '../../sources/collection-list.ts';
import { Unanswered } from '../context/Unanswered.tsx';
import { COUNTS } from '../counts-permission.ts';
import { beginPatience } from '../popup/answer-patience.ts';
import { moreFor } from '../popup/load-more.ts';
import type { LinkWay } from '../popup/open-links.ts';
import { Popup } from '../popup/Popup.tsx';
import { viewActions } from '../popup/view-actions.ts';
import { permissionWords } from '../text/permission-words.ts';
import { setLanguage } from '../text/set-language.ts';
import { word } from '../text/words.ts';
import { applyLastTheme } from '../theme/apply-theme.ts';
import { followSettings } from '../theme/follow-settings.ts';
import { isSamePage, seenPage } from './seen-page.ts';
import { Unseen } from './Unseen.tsx';
import { watchHidden } from './watch-hidden.ts';

/*
 * The side panel: the popup's view beside the page, of whichever tab is in front in its window. It sees the addresses that
 * the reader lets it see: with the permission `tabs` all, else those of tabs in which they clicked the extension's button.
 */
const themed = { root: document.documentElement, store: localStorage };
const NO_PAGE: PageQuestion = { url: undefined, tabId: -1, windowId: -1, isPrivate: false };
const home = browser.runtime.getURL('');

/** The page on the screen; undefined while there is none or it is to be shown anew, null where it is not seen. */
let shown: PageQuestion | null | undefined;
/** Counts the looks at the tab in front: what an earlier one finds after a later one began is old. */
let looks = 0;
const links: LinkWay = { isBehind: false, isPrivate: false };

start();

function start(): void {
  applyLastTheme(themed);
  setLanguage(document.documentElement, (name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.title = word('extensionName');
  document.addEventListener('visibilitychange', () => void look());
  followTabs();
  followCollections();
  followSettings(browser, themed, links);
  void look();
}

function followTabs(): void {
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener((tabId, { url, status }) => {
    // What was read of a page that was still coming is not all it says.
    if (status === 'complete' && tabId === shown?.tabId) lookAnew();
    // Without the permission there is no address, but the status still tells of another page.
    else if (url !== undefined || status !== undefined) void look();
  });
  browser.permissions.onAdded.addListener(lookAnew);
  browser.permissions.onRemoved.addListener(lookAnew);
  // By each of these a reader lets the extension see the tab and read its page. No event tells of it, but the popup wakes
  // the background.
  browser.contextMenus?.onClicked.addListener(lookAnew);
  browser.commands?.onCommand.addListener(lookAnew);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if ((message as { name?: unknown } | null)?.name === 'wake') lookAnew();
    return false;
  });
}

function followCollections(): void {
  browser.storage.onChanged.addListener(({ [COLLECTIONS]: change }) => {
    if (change !== undefined && changesAnswers(change)) lookAnew();
  });
}

/** Shows the page that is in front now, also where it is shown already: there may be something else to say about it. */
function lookAnew(): void {
  shown = undefined;
  void look();
}

/** Shows the page that is in front now, unless it is shown already. */
async function look(): Promise<void> {
  const turn = ++looks;
  const isLate = () => turn !== looks;
  const endPatience = beginPatience((details) => !isLate() && showUnanswered(details));
  try {
    const [[tab], mayFollow] = await Promise.all([
      browser.tabs.query({ active: true, currentWindow: true }),
      browser.permissions.contains(COUNTS),
    ]);
    // The browser tells this of every tab, also where it keeps the address from the panel.
    links.isPrivate = tab?.incognito === true;
    const page = seenPage(tab, mayFollow);
    if (isLate() || (shown !== undefined && isSamePage(page, shown))) return;
    if (page === null) showUnseen();
    else await showPage(page, isLate);
  } catch (error) {
    console.error(error);
    if (!isLate()) showUnanswered(String(error));
  } finally {
    endPatience();
  }
}

/**
 * What the reader opened on a page stays open when there is something else to say about it or its article is at another
 * address, as at another place of the page, and goes with the article.
 */
async function showPage(page: PageQuestion, isLate: () => boolean): Promise<void> {
  const content = await ask('panelContent', page);
  const loaded = await moreFor(content.answer);
  if (isLate()) return;
  shown = page;
  const view = (
    <Popup
      key={`${page.tabId} ${content.article ?? page.url}`}
      content={content}
      loaded={loaded}
      permission={permissionWords(home)}
      actions={actionsOn(page)}
      isPrivate={page.isPrivate}
      isRoomy
    />
  );
  show(view, content.answer.context.state);
}

function showUnseen(): void {
  shown = null;
  const follow = () => void browser.permissions.request(COUNTS).catch(console.error);
  show(
    <Unseen key="unseen" permission={permissionWords(home)} onFollow={follow} actions={actionsOn(NO_PAGE)} />,
    'unseen',
  );
}

function showUnanswered(details: string): void {
  shown = undefined;
  show(<Unanswered key="unanswered" details={details} copy={actionsOn(NO_PAGE).copyDetails} />, 'failed');
}

/** What can be done on a page. The panel stays when it opens another. */
function actionsOn(page: PageQuestion) {
  return viewActions(browser, {
    page: () => page,
    onOpened: () => undefined,
    watchHidden: (tell) => watchHidden(browser.storage, page, tell),
    openPanel: null,
  });
}

function show(view: ComponentChild, state: string): void {
  document.getElementById('loading')?.remove();
  render(view, document.body);
  document.body.dataset.ready = state;
}

import browser from 'webextension-polyfill';
import { type Contract, isRequest, type Outcome } from './contract.ts';

/** What the background does about each message. */
export type Answers = { [N in keyof Contract]: (request: Contract[N]['request']) => Promise<Contract[N]['reply']> };

/**
 * Answers the extension's own pages; anybody else gets no answer. To be called while the background script starts,
 * before anything is awaited. Errors cross as words.
 */
export function answer(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isOwnPage(sender) || !isNamed(message, answers)) return false;
    void outcomeOf(answers, message.name, message.request).then(respond);
    return true;
  });
}

/** A content script has our id, but the address of the page it runs in. */
function isOwnPage(sender: chrome.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
}

function isNamed(message: unknown, answers: Answers): message is { name: keyof Contract; request: unknown } {
  return (
    typeof message === 'object' && message !== null && 'name' in message && Object.hasOwn(answers, String(message.name))
  );
}

async function outcomeOf<N extends keyof Contract>(answers: Answers, name: N, request: unknown): Promise<Outcome<N>> {
  if (!isRequest(name, request)) return { ok: false, fault: `'${name}' can't be asked like that` };
  try {
    return { ok: true, reply: await answers[name](request) };
  } catch (error) {
    // A bug. It goes to the view, which says so, and to the console, where it can be found.
    console.error(error);
    return { ok: false, fault: String(error) };
  }
}

import browser from 'webextension-polyfill';
import type { Contract, Outcome } from './contract.ts';

/** The background could not answer; its message says why. */
export class AnswerError extends Error {
  override name = 'AnswerError';
}

/**
 * The messages that change nothing. A background that is stopped in the middle of its answer closes the channel: these
 * are asked once more, which starts it anew.
 */
const QUESTIONS: readonly (keyof Contract)[] = ['wake', 'panelContent', 'readPage', 'search', 'list', 'optionsContent'];

/** Asks the background, waking it where it sleeps. Throws an AnswerError where it has no answer. */
export async function ask<N extends keyof Contract>(
  name: N,
  request: Contract[N]['request'],
): Promise<Contract[N]['reply']> {
  const send = (): Promise<Outcome<N> | undefined> => browser.runtime.sendMessage({ name, request });
  const outcome = await (QUESTIONS.includes(name) ? send().catch(send) : send());
  if (outcome === undefined) throw new AnswerError(`nobody answers '${name}'`);
  if (!outcome.ok) throw new AnswerError(outcome.fault);
  return outcome.reply;
}

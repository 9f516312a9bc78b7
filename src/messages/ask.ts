import browser from 'webextension-polyfill';
import type { Contract, Outcome } from './contract.ts';

/** The background could not answer; its message says why. */
export class AnswerError extends Error {
  override name = 'AnswerError';
}

/** Asks the background, waking it where it sleeps. Throws an AnswerError where it has no answer. */
export async function ask<N extends keyof Contract>(
  name: N,
  request: Contract[N]['request'],
): Promise<Contract[N]['reply']> {
  const outcome: Outcome<N> | undefined = await browser.runtime.sendMessage({ name, request });
  if (outcome === undefined) throw new AnswerError(`nobody answers '${name}'`);
  if (!outcome.ok) throw new AnswerError(outcome.fault);
  return outcome.reply;
}

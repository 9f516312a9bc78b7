import { ask } from '../../messages/ask.ts';

/*
 * Wakes the background before the rest of the popup's script runs, and before the popup knows which page it is on: it
 * starts in a thread of its own meanwhile. If it can't be woken, the question that follows says so.
 */
ask('wake', null).catch(console.warn);

import { displayText } from './display-text.ts';

/** Whether a reader would see anything of a text. Most have a letter, a digit or a sign of ASCII. */
export function isSeen(text: string): boolean {
  if (/[!-~]/.test(text) && !text.includes('&')) return true;
  return /[^\s\p{M}\u200c\u200d]/u.test(displayText(text));
}

import { displayText } from '../../record/display-text.ts';
import { numberText } from '../text/words.ts';

/** So many characters of a label are seen, were each as wide as a W: a button holds 144 px, '…' at the end included. */
const SEEN = 11;

/**
 * Labels for buttons that may show no more than the beginning of each, which tells them apart. Where several begin alike,
 * what they have in common is left out but for a few words: of 'A million people like a pup' and 'A million people like a
 * wolf', '…like a pup' and '…like a wolf' remain. What is still alike is numbered; where all are, the numbers are enough.
 */
export function seenApart(texts: readonly string[]): string[] {
  const whole = texts.map(displayText);
  const labels = whole.map((text) => withoutCommon(text, whole, 0));
  const seen = new Set(labels.map((label) => label.slice(0, SEEN))).size;
  if (seen === labels.length) return labels;
  return labels.map((label, place) => numberText(place + 1) + (seen > 1 ? ` · ${label}` : ''));
}

/** How a common beginning ends: eight characters at most, from a word on; of a longer word, but no half of a pair. */
const WORDS = /(?<= ).{0,8}$/;
const CHARACTERS = /[^\udc00-\udfff].{0,7}$|$/;

/** A text from the place on that tells it from all others that look like it from `start` on. */
function withoutCommon(text: string, others: readonly string[], start: number): string {
  const seen = (one: string) => one.slice(start, start + SEEN);
  const alike = others.filter((other) => other !== text && seen(other) === seen(text));
  if (alike.length === 0) return start > 0 ? `…${text.slice(start)}` : text;
  let common = text;
  while (!alike.every((other) => other.startsWith(common))) common = common.slice(0, -1);
  return withoutCommon(text, alike, Math.max(common.search(WORDS), common.search(CHARACTERS)));
}

import { isolatedText } from '../../record/display-text.ts';
import type { UpdateFault } from '../../sources/listed-collection.ts';
import { numberText, type Word, word } from '../text/words.ts';

/** A host refuses to be read until the reader allows it; the fault's values are the hosts. */
const REFUSED = 'faultHostRefuses';

/** What happened and what to do. A fault that an other version of the extension noted may have no words here. */
export function faultWords({ name, values }: UpdateFault): string {
  const text = /^fault[A-Z]\w*$/.test(name)
    ? word(name as Word, ...values.map(/TooLarge$/.test(name) ? countText : isolatedText))
    : '';
  return text === '' || text === name ? word('faultWithoutWords') : text;
}

/** The values of what is too large are numbers. */
const countText = (value: string): string => numberText(Number(value));

/** The hosts that the reader may allow, where that mends the fault. */
export function hostsToAllow({ name, values }: UpdateFault): string[] {
  return name === REFUSED ? values.filter((host) => HOST.test(host)) : [];
}

/** A plain host name: what becomes part of a pattern that the browser is asked for. */
const HOST = /^(?=.{1,253}$)[\da-z](?:[\da-z-]*[\da-z])?(?:\.[\da-z](?:[\da-z-]*[\da-z])?)*(?::\d{1,5})?$/i;

/** Tells a fault from what was wished for. */
export function isFault(given: object): given is UpdateFault {
  return 'values' in given;
}

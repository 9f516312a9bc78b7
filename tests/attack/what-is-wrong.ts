/** What no reader may be shown: controls, what turns text around, halves of characters, and what is not seen. */
const UNSHOWN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

/** Unseen characters but for those that writing needs: marks, which are bounded otherwise, and the two joiners. */
const UNSEEN = /(?![\p{M}\u200c\u200d])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/u;

/** Flags of parts of countries are written with tags, which nobody sees: 🏴󠁧󠁢󠁳󠁣󠁴󠁿 */
const FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}/gu;

/** What is wrong with a line that goes to a terminal or a file; '' for nothing. */
export function wrongLine(line: string): string {
  const [bad] = UNSHOWN.exec(line) ?? [];
  return bad === undefined ? '' : `U+${bad.codePointAt(0)?.toString(16)} in a line`;
}

/** What is wrong with a text that is copied; '' for nothing. It may have line ends. */
export function wrongCopy(text: string): string {
  const line = text.replace(/[\r\n]/g, '');
  return wrongLine(line) || (UNSEEN.test(line) ? 'copies what nobody sees' : '');
}

/** What is wrong with a text that a reader is shown; '' for nothing. Isolates of ours must come in pairs. */
export function wrongShown(text: string): string {
  let depth = 0;
  for (const sign of text.match(/[\u2068\u2069]/g) ?? []) {
    depth += sign === '\u2068' ? 1 : -1;
    if (depth < 0) return 'an isolate ends that did not begin';
  }
  if (depth !== 0) return 'an isolate does not end';
  const plain = text.replace(/[\u2068\u2069]/g, '').replace(FLAG, '');
  const [bad] = UNSHOWN.exec(plain) ?? UNSEEN.exec(plain) ?? [];
  if (bad !== undefined) return `U+${bad.codePointAt(0)?.toString(16)} in ${JSON.stringify(text.slice(0, 80))}`;
  return /(?:\p{M}[\u200c\u200d]?){5}|[\u200c\u200d]{2}/u.test(plain) ? 'too many marks on one letter' : '';
}

const ADDRESSES = new Set(['webUrl', 'originalUrl', 'ampWebUrl', 'cdnAmpWebUrl', 'url', 'home', 'editUrl', 'content']);

/** The addresses in a value, however deep, that lead elsewhere than to the web. */
export function wrongAddresses(value: unknown, name = ''): string[] {
  if (typeof value === 'string')
    return ADDRESSES.has(name) && value !== '' && !isWeb(value) ? [`${name}: ${value.slice(0, 80)}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => wrongAddresses(item, Array.isArray(value) ? name : key));
}

function isWeb(text: string): boolean {
  const [, scheme] = /^(https?:)\/\/[^/\\?#\s]/i.exec(text) ?? [];
  return scheme !== undefined && new URL(text).protocol === scheme.toLowerCase();
}

/** The longest text in a value, however deep, in characters. */
export function longestText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((most, [key, item]) => Math.max(most, key.length, longestText(item)), 0);
}

/** The names that every object has now and had not before. */
export function pollution(): string[] {
  const names: string[] = [];
  for (const name in {}) names.push(name);
  return names;
}

const MARKUP = /[<>"'&:=/]/g;

const hex = (character: string, digits: number): string =>
  (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0');

const percent = (text: string): string => text.replace(/[^\w.-]/gu, (one) => (/[\p{Cs}]/u.test(one) ? one : pair(one)));
const pair = (one: string): string =>
  [...new TextEncoder().encode(one)].map((byte) => `%${hex(String.fromCharCode(byte), 2)}`).join('');

/** The ways in which a text can be written so that some reader of it, but not the first one, makes the text of it. */
export const ENCODINGS: Record<string, (text: string) => string> = {
  plain: (text) => text,
  decimal: (text) => text.replace(MARKUP, (one) => `&#${one.codePointAt(0)};`),
  hex: (text) => text.replace(MARKUP, (one) => `&#x${hex(one, 2)};`),
  named: (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  twice: (text) => text.replace(MARKUP, (one) => `&amp;#${one.codePointAt(0)};`),
  percent,
  percentTwice: (text) => percent(percent(text)),
  escapes: (text) => text.replace(MARKUP, (one) => `\\u${hex(one, 4)}`),
  styleEscapes: (text) => text.replace(MARKUP, (one) => `\\${hex(one, 6)} `),
  fullwidth: (text) => text.replace(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)),
  capitals: (text) => text.replace(/[a-z]/g, (one, at) => (at % 2 ? one.toUpperCase() : one)),
  zeros: (text) => text.replace(/(?<=[<a-z])(?=[a-z])/gi, '\0'),
  breaks: (text) => text.replace(/(?<=[a-z])(?=[a-z]{4})/gi, '\t\n'),
  unseen: (text) => text.replace(/(?<=\w)(?=\w{3})/g, '\u200b'),
};

/** All of them. */
export const ALL_ENCODINGS = Object.values(ENCODINGS);

import { CANARY, CANARY_HOST, SING } from './canary.ts';
import { cross } from './cross.ts';

/** Schemes that no link may have; some run code, some show what is on this computer, some are the browser's own. */
const SCHEMES = [
  `javascript:${SING}`,
  `javascript://news.example/%0a${SING}`,
  `data:text/html,<script>${SING}</script>`,
  'data:text/html;base64,PHN2ZyBvbmxvYWQ9c2FuZz0xPg==',
  `vbscript:${SING}`,
  'blob:https://news.example/0000-0000',
  'filesystem:https://news.example/temporary/a.html',
  'file:///etc/hosts',
  'view-source:https://news.example/',
  'chrome://settings/reset',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/options.html',
  'moz-extension://00000000-0000-0000-0000-000000000000/options.html',
  'resource://gre/modules/',
  'about:config',
  'intent://news.example/#Intent;scheme=https;end',
  'ws://news.example/',
  'ftp://news.example/a',
  'mailto:a@news.example?body=b',
  'tel:0900123456',
  'jar:https://news.example/a!/b',
];

/** Ways to write a scheme that a careless reader does not notice. */
const SPELLINGS: ((address: string) => string)[] = [
  (address) => address,
  (address) => address.toUpperCase(),
  (address) => `\u0001 ${address}`,
  (address) => address.replace(/(?<=^..)/, '\t'),
  (address) => address.replace(':', '\n:'),
  (address) => address.replace(':', '&colon;'),
  (address) => address.replace(':', '%3A'),
  (address) => address.replace(':', '\uff1a'),
  (address) => address.replace(/(?<=^...)/, '\u200b'),
  (address) => `https://news.example/${address}`,
];

/** Addresses that are http in some reading, and of another host than they look. */
const PLACES = [
  'https://news.example@§/a',
  'https://news.example:443@§/a',
  'https://§\\@news.example/a',
  'https://news.example%2f@§/a',
  'https://news.example%00.§/a',
  'https://news.example\u2044a.§/b',
  'https://news.example。§/a',
  '//§/a',
  '\\\\§\\a',
  'https:§',
  'https:/§/a',
  'https:///§/a',
  'https:\\\\§/a',
  'HtTpS://§/a',
  'https://§:99999/',
  'https://§#@news.example/',
  'https://§?q="><svg onload=globalThis.sang=1>',
  'https://§/a b',
  'https://§/../../b',
  'https://§/%2e%2e/%00',
  'https://§/\u202etxt.exe',
  'https://§/a\ud800b',
];
const HOSTS = [CANARY_HOST, 'constructor', '__proto__', '0x7f.1', '[::1]', 'xn--80ak6aa92e.example', '.', ''];

/** Addresses that must not be followed, or lead elsewhere than they say. */
export const addresses = (): string[] => [
  ...SPELLINGS.flatMap((spell) => SCHEMES.map(spell)),
  ...cross(PLACES, HOSTS),
  CANARY,
];

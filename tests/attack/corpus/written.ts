import { CANARY } from './canary.ts';
import { cross } from './cross.ts';

const PLACES = ['§', 'A story §', '§ of roofs', '"§"', 'a\r\n§\r\nb', '{§}', '5 & 6 §'];

/** What ends a text, or is a command, in some format or program that the text is handed on to. */
const COMMANDS = [
  '},\n  note = {a}}\n@book{evil,',
  '\\input{/etc/passwd}',
  '\\def\\x{\\x}\\x',
  '% comment',
  '\r\nER  - \r\nTY  - BOOK\r\nTI  - Evil',
  '\u2028UR  - javascript:1',
  `](${CANARY}) ![a](${CANARY}.png`,
  '[a]: javascript:1',
  '</match><url>',
  '<dim>a</match>',
  ']]>',
  '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '\u001b]0;sang\u0007\u001b[2J',
  '\u009b31m',
  '\u0008\u0008\u0008',
  '=HYPERLINK("https://canary.example";"a")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '::error file=a::b',
  "$1 $2 $& $` $' $$ $<a>",
  '$NAME$ $TITLE$',
  '%s %n %d %00',
  '{id} {0} {{title}}',
  '`rm -r` $(id) && id; id | id',
  '../../../x',
  '\\u003cb\\u003e \\x3cb',
];

/** Texts that mean to end a field of what is copied, saved or suggested, and to begin one of their own. */
export const writtenTexts = (): string[] => cross(PLACES, COMMANDS);

import { CANARY } from './canary.ts';
import { cross, encoded } from './cross.ts';
import { ENCODINGS } from './encodings.ts';

const CONTEXTS = [
  '§',
  '</style><style>*{§}',
  'red;§',
  '}*{§}',
  '"><p style="§">',
  "' style='§",
  '*/ body{§} /*',
  '<style>:root{§}</style>',
  '<svg><style>*{§}</style></svg>',
  'a\\";§',
];
const RULES = [
  `background:url(${CANARY}.png)`,
  `background:image-set("${CANARY}.png" 1x)`,
  `list-style:url('${CANARY}.png')`,
  `@import "${CANARY}.css";`,
  `@font-face{font-family:a;src:url(${CANARY}.woff)}`,
  'position:fixed;inset:0;z-index:2147483647',
  'display:none!important',
  'width:99999px;transform:scale(99)',
  'content:"\\202e";direction:rtl;unicode-bidi:bidi-override',
  'behavior:url(a.htc);-moz-binding:url(a.xml)',
  'color:expression(globalThis.sang=1)',
  '--accent:url(https://canary.example/v)',
];

/** Texts that change how a page looks, or ask a host, where a text is taken for style. */
export const styles = (): string[] =>
  encoded(
    [ENCODINGS.plain, ENCODINGS.hex, ENCODINGS.styleEscapes].flatMap((one) => one ?? []),
    cross(CONTEXTS, RULES),
  );

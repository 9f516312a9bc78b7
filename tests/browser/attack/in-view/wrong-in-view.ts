import { wrongShown } from '../../../attack/what-is-wrong.ts';

/** Elements that no view of ours has, or that a text would have to make. */
const FOREIGN =
  'script:not(head script), style, iframe, object, embed, base, meta:not(head meta), link:not(head link), ' +
  'img:not(.thumbnail img), video, audio, template, noscript, math, svg a, svg script, svg animate, svg image, svg use, ' +
  '[style], [srcdoc], [srcset], [ping], [contenteditable], marquee, x, i:not(.loading i), b';

/** How high the parts of a view may be, in pixels, whatever stands in them. */
const HIGHEST: Record<string, number> = {
  '.header': 56,
  'h1:not(.title > *)': 112,
  '.facts': 44,
  '.chip': 26,
  '.choice button': 28,
  '.link-title': 78,
  '.link-row': 204,
  '.excerpt.fold': 60,
  '.title.fold': 112,
  '.browse-status': 80,
  '.item-line': 90,
  '.copy-text': 490,
};

/**
 * What is wrong with the view as it is drawn now; nothing, where all in it is text, in its box, and leads to the web. What
 * stands in `known` was looked at before.
 */
export function wrongInView(known = 'none'): string[] {
  return [...ran(), ...foreign(), ...links(), ...texts(known), ...wrongSizes(known)].slice(0, 5);
}

function ran(): string[] {
  const isRun = 'sang' in globalThis || document.title.includes('sang');
  return isRun ? ['something ran'] : [];
}

function foreign(): string[] {
  const found = [...document.body.querySelectorAll(FOREIGN)];
  const handlers = [...document.body.querySelectorAll('*')].filter((one) =>
    one.getAttributeNames().some((name) => name.startsWith('on')),
  );
  return [...found, ...handlers].map((one) => `an element: ${one.outerHTML.slice(0, 100)}`);
}

function links(): string[] {
  const wrong = [...document.querySelectorAll<HTMLAnchorElement>('a')].filter(
    ({ protocol, rel, target, username }) =>
      !['https:', 'http:'].includes(protocol) || !rel.includes('noopener') || target !== '_blank' || username !== '',
  );
  // An address with a name before its host is followed as it stands; the browser shows where it leads.
  return wrong.filter(({ username }) => username === '').map(({ href }) => `leads to ${href.slice(0, 100)}`);
}

/** Texts that may be seen: what they say, and whether any reaches over the side of the window or of the box it stands in. */
function texts(known: string): string[] {
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const clips = new Map<Element, Clip>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || node.nodeValue?.trim() === '' || parent.closest(known) || !parent.checkVisibility())
      continue;
    const fault = wrongShown(node.nodeValue ?? '');
    if (fault !== '') faults.push(fault);
    range.selectNodeContents(node);
    const box = clip(parent, clips);
    for (const { left, right } of range.getClientRects()) {
      if (Math.min(right, box.right) > box.limit + 1 || Math.max(left, box.left) < -0.5)
        faults.push(`text over the side of ${parent.outerHTML.slice(0, 100)}`);
    }
  }
  return faults;
}

/** Where a text is cut off by the boxes around it, and the end of the blocks that it must not cross. */
interface Clip {
  left: number;
  right: number;
  limit: number;
}

function clip(element: Element | null, clips: Map<Element, Clip>): Clip {
  if (element === null || element === document.body)
    return { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY, limit: widthForText() };
  const known = clips.get(element);
  if (known !== undefined) return known;
  const around = clip(element.parentElement, clips);
  const { overflowX, display } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const its = {
    limit: display === 'inline' ? around.limit : Math.min(around.limit, box.right),
    left: overflowX === 'visible' ? around.left : Math.max(around.left, box.left),
    right: overflowX === 'visible' ? around.right : Math.min(around.right, box.right),
  };
  clips.set(element, its);
  return its;
}

/** Where the view ends for texts, in pixels: a scrollbar, which Firefox has, lies over its side margin. */
function widthForText(): number {
  const { offsetWidth, clientWidth } = document.body;
  return document.documentElement.clientWidth - (offsetWidth - clientWidth);
}

/** The same of the sizes alone. */
export function wrongSizes(known = 'none'): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  // With the scrollbar of a popup, or of a window that is just growing with it.
  const width = Math.max(document.body.offsetWidth, innerWidth);
  const wide = scrollWidth > clientWidth || document.body.scrollWidth > width + 1;
  const high = Object.entries(HIGHEST).flatMap(([selector, most]) =>
    [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((one) => one.offsetHeight > most && !one.closest(known))
      .map((one) => `${selector} is ${one.offsetHeight} px high: ${one.outerHTML.slice(0, 100)}`),
  );
  return wide ? [`is ${scrollWidth} px wide`, ...high] : high;
}

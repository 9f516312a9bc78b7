import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { word } from '../text/words.ts';
import { bringUpLinks } from './bring-up-links.ts';

/** Properties of `Fold`. */
export interface FoldProps {
  children: ComponentChildren;
  /** The element of the text, or of the list. */
  as: 'h1' | 'p' | 'ul';
  /** Whose style says how many lines are shown. */
  class: 'title' | 'excerpt' | 'chips';
  /** `auto` where no element around it has the text's direction. */
  dir?: 'auto';
}

/**
 * A text or a list of some lines, and 'More' at their end where they don't hold all of it. The direction is that of the
 * text, also for the button: at the end of an Arabic line it stands on the left.
 */
export function Fold({ children, as: Element, class: className, dir }: FoldProps) {
  const whole = useRef<HTMLHeadingElement & HTMLParagraphElement & HTMLUListElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => watchCut(whole.current, setIsCut), [isOpen]);
  return (
    <div dir={dir} class={isOpen ? className : `${className} fold`}>
      <Element ref={whole}>{children}</Element>
      {(isCut || isOpen) && (
        <button type="button" class="fold-more" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {word(isOpen ? 'less' : 'more')}
        </button>
      )}
    </div>
  );
}

/**
 * Tells whether a text is cut by the box it stands in, before it is first painted and whenever its width changes; what of
 * a list is cut off can't get the focus. The observer asks when the browser has laid the page out; asked any sooner, it
 * would do so twice.
 */
function watchCut(text: HTMLElement | null, tell: (isCut: boolean) => void): (() => void) | undefined {
  const [box, article] = [text?.parentElement, text?.closest('article')];
  if (!text || !box || !article) return undefined;
  // The observer alone would be late: Chromium may have laid out and counted a frame of a popup before it asks.
  bringUpLinks(article);
  const observer = new ResizeObserver(() => {
    // Hidden behind a list that the reader opened: it must take the focus when that is left.
    if (box.offsetHeight === 0) return;
    bringUpLinks(article);
    // An open one could be cut again.
    if (box.matches('.fold')) tell(text.offsetHeight > box.offsetHeight + 1);
    const end = box.getBoundingClientRect().bottom - 1;
    for (const part of text.children) (part as HTMLElement).inert = part.getBoundingClientRect().top > end;
  });
  observer.observe(text);
  return () => observer.disconnect();
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { displayText } from '../../record/display-text.ts';
import { word } from '../text/words.ts';

/** Properties of `Excerpt`. */
export interface ExcerptProps {
  text: string | undefined;
}

/**
 * The article's excerpt: three lines, and 'More' at their end where they don't hold all of it. The direction is that of
 * the text, also for the button: at the end of an Arabic line it stands on the left.
 */
export function Excerpt({ text }: ExcerptProps) {
  const lines = useRef<HTMLParagraphElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => watchCut(lines.current, setIsCut), []);
  if (!text) return null;
  return (
    <div dir="auto" class={isOpen ? 'excerpt' : 'excerpt excerpt-short'}>
      <p ref={lines}>{displayText(text)}</p>
      {(isCut || isOpen) && (
        <button type="button" class="excerpt-more" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {word(isOpen ? 'less' : 'more')}
        </button>
      )}
    </div>
  );
}

/**
 * Tells whether the lines are cut, before they are first painted and whenever their width changes. The observer asks
 * when the browser has laid the page out; asked any sooner, it would do so twice.
 */
function watchCut(lines: HTMLElement | null, tell: (isCut: boolean) => void): (() => void) | undefined {
  if (lines === null) return undefined;
  const measure = () => tell(lines.scrollHeight > lines.clientHeight + 1);
  const observer = new ResizeObserver(measure);
  observer.observe(lines);
  return () => observer.disconnect();
}

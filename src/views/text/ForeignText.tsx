import { displayText } from '../../record/display-text.ts';

/** Properties of `ForeignText`. */
export interface ForeignTextProps {
  text: string;
  /** The element, `bdi` where nothing is said: inline. A block also aligns by the text's own direction. */
  as?: 'bdi' | 'p' | 'span';
  class?: string;
}

/** A text from outside: as plain text, in its own direction, cut off from the direction of what stands beside it. */
export function ForeignText({ text, as: Element = 'bdi', class: className }: ForeignTextProps) {
  return (
    <Element dir="auto" class={className}>
      {displayText(text)}
    </Element>
  );
}

import { displayText } from '../../record/display-text.ts';

/** Properties of `ForeignText`. */
export interface ForeignTextProps {
  text: string;
  /** The element, `bdi` where nothing is said: inline. A block also aligns by the text's own direction. */
  as?: 'bdi' | 'p' | 'span';
  class?: string;
  /** Whether it stands where a long text is cut: the whole is in its tooltip. */
  mayBeCut?: boolean;
}

/** A text from outside: as plain text, in its own direction, cut off from the direction of what stands beside it. */
export function ForeignText({ text, as: Element = 'bdi', class: className, mayBeCut }: ForeignTextProps) {
  const shown = displayText(text);
  return (
    <Element dir="auto" class={className} title={mayBeCut ? shown : undefined}>
      {shown}
    </Element>
  );
}

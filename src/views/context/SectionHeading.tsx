import type { ComponentChildren } from 'preact';
import { numberText } from '../text/words.ts';

/** Properties of `SectionHeading`. */
export interface SectionHeadingProps {
  title: string;
  count: number;
  /** What the reader can choose, at the end of the line. */
  children?: ComponentChildren;
}

/** The heading of a list: what it lists and how many. */
export function SectionHeading({ title, count, children }: SectionHeadingProps) {
  return (
    <div class="section-heading">
      <h2>
        {title} <span class="count">{numberText(count)}</span>
      </h2>
      <div class="section-choices">{children}</div>
    </div>
  );
}

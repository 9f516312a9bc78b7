import type { ComponentChildren } from 'preact';
import { LineIcon } from './LineIcon.tsx';

/** Properties of `IconButton`. */
export interface IconButtonProps {
  label: string;
  /** What a pointer is told, where that is more than the label. */
  title?: string;
  /** The keys that do the same, as `aria-keyshortcuts` has them. */
  keys?: string;
  onClick: () => void;
  /** Of the drawing. */
  iconClass?: string;
  /** The lines of the drawing, on a square of 20. */
  children: ComponentChildren;
}

/** A button that shows a line drawing. */
export function IconButton({ label, title = label, keys, onClick, iconClass, children }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={title}
      onClick={onClick}
    >
      <LineIcon class={iconClass}>{children}</LineIcon>
    </button>
  );
}

import type { ComponentChildren } from 'preact';

/** Properties of `LineIcon`. */
export interface LineIconProps {
  class?: string | undefined;
  /** Its lines, on a square of 20. */
  children: ComponentChildren;
}

/** A line drawing beside words that say the same. */
export function LineIcon({ class: className, children }: LineIconProps) {
  return (
    <svg
      class={className}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
      stroke-linecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

import type { ComponentChildren } from 'preact';

/** Properties of `Message`. */
export interface MessageProps {
  title: string;
  text: string;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** What the view says where it has no context to show. */
export function Message({ title, text, children }: MessageProps) {
  return (
    <div class="article">
      <h1>{title}</h1>
      <p class="message">{text}</p>
      {children}
    </div>
  );
}

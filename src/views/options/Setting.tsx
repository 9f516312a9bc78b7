import type { ComponentChildren } from 'preact';

/** Properties of `Setting`. */
export interface SettingProps {
  label: string;
  note?: string;
  /** What is shown or done, at the end of the line. */
  children?: ComponentChildren;
}

/** A line of the page: what it is about, and what it says or does. */
export function Setting({ label, note, children }: SettingProps) {
  return (
    <div class="setting">
      <div class="setting-text">
        <p>{label}</p>
        {note !== undefined && <p class="setting-note">{note}</p>}
      </div>
      <div class="setting-control">{children}</div>
    </div>
  );
}

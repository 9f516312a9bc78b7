import { word } from '../text/words.ts';

/** Leads back to what was seen before; nothing where there was nothing. */
export function BackButton({ onBack }: { onBack: (() => void) | null }) {
  if (onBack === null) return null;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={word('back')}
      aria-keyshortcuts="Escape Alt+ArrowLeft"
      title={word('back')}
      onClick={onBack}
    >
      <svg
        class="icon-back"
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        aria-hidden="true"
      >
        <path d="M9 4.5 3.5 10 9 15.5M4 10h12.5" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </button>
  );
}

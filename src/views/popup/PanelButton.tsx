import { word } from '../text/words.ts';

/** Opens the side panel. */
export function PanelButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={word('sidePanel')}
      title={word('sidePanel')}
      onClick={onClick}
    >
      <svg
        class="icon-panel"
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        aria-hidden="true"
      >
        <rect x="3" y="4" width="14" height="12" rx="1.5" />
        <path d="M12 4v12" />
      </svg>
    </button>
  );
}

import { word } from '../text/words.ts';

/** Opens the search. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={word('search')}
      aria-keyshortcuts="/ Control+K Meta+K"
      title={`${word('search')} (/)`}
      onClick={onClick}
    >
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        aria-hidden="true"
      >
        <circle cx="9" cy="9" r="5.25" />
        <path d="m13 13 4 4" stroke-linecap="round" />
      </svg>
    </button>
  );
}

import { IconButton } from '../icon/IconButton.tsx';
import { word } from '../text/words.ts';
import { isMac } from './is-mac.ts';

/** Opens the search. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  return (
    <IconButton
      label={word('search')}
      title={word(isMac(navigator.platform) ? 'searchTooltipMac' : 'searchTooltip')}
      keys="Control+K Meta+K"
      onClick={onClick}
    >
      <circle cx="9" cy="9" r="5.25" />
      <path d="m13 13 4 4" />
    </IconButton>
  );
}

import { IconButton } from '../icon/IconButton.tsx';
import { word } from '../text/words.ts';

/** Opens the side panel. */
export function PanelButton({ onClick }: { onClick: () => void }) {
  return (
    <IconButton iconClass="icon-panel" label={word('sidePanel')} onClick={onClick}>
      <rect x="3" y="4" width="14" height="12" rx="1.5" />
      <path d="M12 4v12" />
    </IconButton>
  );
}

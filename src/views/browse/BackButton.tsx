import { IconButton } from '../icon/IconButton.tsx';
import { word } from '../text/words.ts';

/** Leads back to what was seen before; nothing where there was nothing. */
export function BackButton({ onBack }: { onBack: (() => void) | null }) {
  if (onBack === null) return null;
  return (
    <IconButton iconClass="icon-back" label={word('back')} keys="Escape Alt+ArrowLeft" onClick={onBack}>
      <path d="M9 4.5 3.5 10 9 15.5M4 10h12.5" />
    </IconButton>
  );
}

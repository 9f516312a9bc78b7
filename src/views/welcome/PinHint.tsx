import { LineIcon } from '../icon/LineIcon.tsx';
import { word } from '../text/words.ts';

const PUZZLE = 'M3.5 6.5h4a2 2 0 1 1 3.5 0h3.5v4a2 2 0 1 1 0 3.5v3h-11v-3.3a2 2 0 1 0 0-3.4z';
const DONE = 'm4 10.5 4 4 8-9';

/** How to pin the button to the toolbar, and that it is done. The live region is there before it has something to say. */
export function PinHint({ isPinned }: { isPinned: boolean }) {
  return (
    <section class="part" aria-labelledby="pin-title">
      <h2 id="pin-title">{word('pinTitle')}</h2>
      {!isPinned && (
        <p class="pin">
          <LineIcon class="pin-icon">
            <path d={PUZZLE} />
          </LineIcon>
          <span>{word('pinHow', word('extensionName'))}</span>
        </p>
      )}
      <p role="status" class={isPinned ? 'pin' : undefined}>
        {isPinned && (
          <>
            <LineIcon class="pin-icon">
              <path d={DONE} />
            </LineIcon>
            <span>{word('pinDone')}</span>
          </>
        )}
      </p>
    </section>
  );
}

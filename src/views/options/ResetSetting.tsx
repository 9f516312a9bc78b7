import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { word } from '../text/words.ts';
import { Setting } from './Setting.tsx';

/** Removes everything, after it asked in the same place. */
export function ResetSetting({ onReset }: { onReset: () => void }) {
  const [isAsked, setIsAsked] = useState<boolean | null>(null);
  const [start, cancel] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  // The button that had the focus is gone; what does no harm gets it.
  useLayoutEffect(() => {
    if (isAsked !== null) (isAsked ? cancel : start).current?.focus();
  }, [isAsked]);
  if (isAsked !== true) {
    return (
      <Setting label={word('resetTitle')} note={word('resetNote')}>
        <button type="button" class="quiet" ref={start} onClick={() => setIsAsked(true)}>
          {word('reset')}
        </button>
      </Setting>
    );
  }
  return (
    <fieldset class="reset" aria-labelledby="reset-ask">
      <p id="reset-ask">{word('resetAsk')}</p>
      <p class="item-actions">
        <button
          type="button"
          class="danger"
          onClick={() => {
            setIsAsked(false);
            onReset();
          }}
        >
          {word('resetDo')}
        </button>
        <button type="button" class="quiet" ref={cancel} onClick={() => setIsAsked(false)}>
          {word('cancel')}
        </button>
      </p>
    </fieldset>
  );
}

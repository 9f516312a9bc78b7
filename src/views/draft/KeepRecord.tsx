import { useLayoutEffect, useRef } from 'preact/hooks';
import { faultWords } from '../options/fault-words.ts';
import { word } from '../text/words.ts';
import { isBusy, isThere, type Keeping, type KeepingState } from './use-keeping.ts';

/** Properties of `KeepRecord`. */
export interface KeepRecordProps {
  /** The file's name; null while there is no record. */
  name: string | null;
  text: string;
  isPrivate: boolean;
  keeping: Keeping;
}

/** Adds the record to the reader's own collection, changes it there, or removes it. */
export function KeepRecord({ name, text, isPrivate, keeping }: KeepRecordProps) {
  const { last, kept } = keeping;
  const isDone = kept?.text === text;
  const removal = useRef<HTMLButtonElement>(null);
  // 'Undo', which had the focus, is gone.
  useLayoutEffect(() => {
    if (last.state === 'added') removal.current?.focus();
  }, []);
  const press = () => name !== null && !isPrivate && !isDone && keeping.add(name, text);
  const isFault = last.state === 'failed' || last.state === 'overtaken';
  return (
    <>
      <p class="actions draft-own">
        <button
          type="button"
          class="primary"
          disabled={name === null || isPrivate}
          aria-describedby="draft-status"
          onClick={press}
        >
          {word(isThere(kept) ? 'draftUpdate' : 'draftAdd')}
        </button>
        {isThere(kept) && (
          <button type="button" class="quiet" ref={removal} disabled={isPrivate} onClick={keeping.remove}>
            {word('draftRemove')}
          </button>
        )}
      </p>
      <p role="status" id="draft-status" class={isFault ? 'draft-problem' : undefined}>
        {isPrivate ? word('draftPrivate') : (isBusy(last) || isFault || isDone) && stateWords(last)}
      </p>
    </>
  );
}

/** What there is to say of the last change. */
function stateWords(last: KeepingState): string {
  switch (last.state) {
    case 'waiting':
    case 'removed':
      return '';
    case 'adding':
      return word('draftAdding');
    case 'changing':
      return word('draftChanging');
    case 'removing':
      return word('draftRemoving');
    case 'added':
      return word('draftAdded');
    case 'changed':
      return word('draftChanged');
    case 'overtaken':
      return word(last.isGone ? 'draftGoneMeanwhile' : 'draftChangedMeanwhile');
    case 'failed':
      return faultWords(last.fault);
  }
}

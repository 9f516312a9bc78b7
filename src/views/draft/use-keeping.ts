import { useState } from 'preact/hooks';
import type { KeptFile, KeptRecord } from '../../compiler/own/keep-record.ts';
import type { UpdateFault } from '../../sources/listed-collection.ts';
import { word } from '../text/words.ts';
import type { DraftActions } from './draft-actions.ts';

type Doing = 'adding' | 'changing' | 'removing';
type Done = 'added' | 'changed' | 'removed';

/** How the last change of the reader's own collection went. */
export type KeepingState =
  | { state: 'waiting' | Doing | Done }
  /** Another tab has changed or removed it meanwhile. Asked once more, it is done all the same. */
  | { state: 'overtaken'; isGone: boolean }
  | { state: 'failed'; fault: UpdateFault };

/** A record in the reader's own collection, or on its way there. */
export interface Keeping {
  last: KeepingState;
  /** Its file as this view has seen it last; null before it was added. */
  kept: KeptFile | null;
  add: (name: string, text: string) => void;
  remove: () => void;
  /** Whether the reader removed it here, and did not bring it back. */
  isRemoved: boolean;
  /** Brings back what was removed. */
  undo: () => void;
}

/** Adds, changes and removes a record in the reader's own collection, one thing after the other. */
export function useKeeping(first: KeptFile | null, { keep, remove }: DraftActions): Keeping {
  const [last, setLast] = useState<KeepingState>({ state: 'waiting' });
  const [kept, setKept] = useState(first);
  const [removed, setRemoved] = useState<string | null>(null);
  const collectionName = word('ownCollection');

  const run = async (doing: Doing, done: Done, ask: () => Promise<KeptRecord>) => {
    if (isBusy(last)) return;
    setLast({ state: doing });
    const ended = await ask();
    if (ended.state === 'failed') return setLast(ended);
    setKept(ended.kept);
    const isDone = ended.state === 'done';
    setRemoved(isDone && done === 'removed' ? (kept?.text ?? null) : null);
    setLast(isDone ? { state: done } : { state: 'overtaken', isGone: ended.kept.text === null });
  };
  const keepAs = (name: string, text: string) => keep({ name, text, kept, collectionName });
  const add = (name: string, text: string) =>
    void (isThere(kept)
      ? run('changing', 'changed', () => keepAs(name, text))
      : run('adding', 'added', () => keepAs(name, text)));
  const undo = () => void (removed !== null && run('adding', 'added', () => keepAs('', removed)));
  const removeKept = () => void (kept !== null && run('removing', 'removed', () => remove({ kept, collectionName })));
  return { last, kept, add, remove: removeKept, isRemoved: removed !== null, undo };
}

/** Whether something is just being done. */
export const isBusy = ({ state }: KeepingState): boolean =>
  state === 'adding' || state === 'changing' || state === 'removing';

/** Whether the record is in the collection. */
export const isThere = (kept: KeptFile | null): boolean => kept !== null && kept.text !== null;

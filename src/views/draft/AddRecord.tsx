import { useState } from 'preact/hooks';
import type { UpdateFault } from '../../sources/listed-collection.ts';
import { faultWords } from '../options/fault-words.ts';
import { word } from '../text/words.ts';
import type { DraftActions } from './draft-actions.ts';

/** Properties of `AddRecord`. */
export interface AddRecordProps {
  /** The file's name; null while there is no record. */
  name: string | null;
  text: string;
  isPrivate: boolean;
  add: DraftActions['add'];
}

/** How far the adding is, and which text was added. */
type Adding =
  | { state: 'waiting' }
  | { state: 'adding' }
  | { state: 'added'; text: string }
  | { state: 'failed'; fault: UpdateFault };

/** Adds the record to the reader's own collection; later changes go into the same file. */
export function AddRecord({ name, text, isPrivate, add }: AddRecordProps) {
  const [adding, setAdding] = useState<Adding>({ state: 'waiting' });
  const [path, setPath] = useState<string | null>(null);
  const isDone = adding.state === 'added' && adding.text === text;
  const press = async () => {
    if (name === null || isPrivate || isDone || adding.state === 'adding') return;
    setAdding({ state: 'adding' });
    const added = await add({ name, text, path, collectionName: word('ownCollection') });
    if ('path' in added) setPath(added.path);
    setAdding('path' in added ? { state: 'added', text } : { state: 'failed', fault: added.fault });
  };
  return (
    <p class="actions draft-own">
      <button
        type="button"
        class="primary"
        disabled={name === null || isPrivate}
        aria-describedby="draft-status"
        onClick={press}
      >
        {word(path === null ? 'draftAdd' : 'draftUpdate')}
      </button>
      <span role="status" id="draft-status" class={adding.state === 'failed' ? 'draft-problem' : undefined}>
        {isPrivate && word('draftPrivate')}
        {adding.state === 'adding' && word('draftAdding')}
        {isDone && word('draftAdded')}
        {adding.state === 'failed' && faultWords(adding.fault)}
      </span>
    </p>
  );
}

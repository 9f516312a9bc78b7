import { useState } from 'preact/hooks';
import type { ListedCollection, StoredCollection } from '../../sources/listed-collection.ts';
import { OWN } from '../../sources/own-collection.ts';
import { OWN_PLACE } from '../draft/edit-place.ts';
import { word } from '../text/words.ts';
import { isStored } from './is-stored.ts';

/** Properties of `CollectionActions`. */
export interface CollectionActionsProps {
  item: ListedCollection;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onUpdate: () => void;
  /** Opens or closes the place where the reader chooses what takes its own. */
  onReplace: () => void;
  /** That place and whether it is open; null where nothing can be chosen. */
  again: { id: string; isOpen: boolean } | null;
  onRemove: () => void;
  /** Saves it as a zip; false where it can't be read. */
  onExport: (collection: StoredCollection) => Promise<boolean>;
}

/**
 * What can be done with a collection. The one in the package can only be moved; one of which only a part lies here is not
 * exported: nobody could import that.
 */
export function CollectionActions(props: CollectionActionsProps) {
  const { item, name, isFirst, isLast, onMove, again } = props;
  const [saving, setSaving] = useState<'ready' | 'running' | 'failed'>('ready');
  const stored = isStored(item) ? item : null;
  const save = async () => {
    if (stored === null || saving === 'running') return;
    setSaving('running');
    setSaving((await props.onExport(stored)) ? 'ready' : 'failed');
  };
  const action = (text: string, onClick: () => void, by?: -1 | 1) => (
    <button type="button" class="quiet" aria-label={`${text}: ${name}`} data-move={by} onClick={onClick}>
      {text}
    </button>
  );
  return (
    <div class="item-actions">
      {stored?.subscription !== undefined && action(word('updateNow'), props.onUpdate)}
      {item.id === OWN && (
        <a class="quiet" href={`/draft.html#${OWN_PLACE}`} target="_blank" rel="noreferrer">
          {word('ownShow')}
        </a>
      )}
      {again !== null && (
        <button
          type="button"
          class="quiet"
          aria-label={`${word('importAgain')}: ${name}`}
          aria-expanded={again.isOpen}
          aria-controls={again.id}
          onClick={props.onReplace}
        >
          {word('importAgain')}
        </button>
      )}
      {stored !== null && !stored.subscription?.isByBucket && action(word('exportCollection'), save)}
      {!isFirst && action(word('moveUp'), () => onMove(-1), -1)}
      {!isLast && action(word('moveDown'), () => onMove(1), 1)}
      {stored !== null && action(word('remove'), props.onRemove)}
      <span role="status" class={saving === 'failed' ? 'fault' : 'setting-note'}>
        {saving === 'running' && word('exportRunning')}
        {saving === 'failed' && word('exportFailed')}
      </span>
    </div>
  );
}

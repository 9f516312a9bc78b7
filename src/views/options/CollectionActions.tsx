import { useState } from 'preact/hooks';
import type { ListedCollection, StoredCollection } from '../../sources/collection-list.ts';
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
  onRemove: () => void;
  /** Saves it as a zip; false where it can't be read. */
  onExport: (collection: StoredCollection) => Promise<boolean>;
}

/** What can be done with a collection. The one in the package can only be moved. */
export function CollectionActions(props: CollectionActionsProps) {
  const { item, name, isFirst, isLast, onMove } = props;
  const named = (action: string) => ({ type: 'button', class: 'quiet', 'aria-label': `${action}: ${name}` }) as const;
  return (
    <p class="item-actions">
      {isStored(item) && item.subscription !== undefined && (
        <button {...named(word('updateNow'))} onClick={props.onUpdate}>
          {word('updateNow')}
        </button>
      )}
      {isStored(item) && <ExportButton item={item} named={named(word('exportCollection'))} onExport={props.onExport} />}
      {!isFirst && (
        <button {...named(word('moveUp'))} data-move="-1" onClick={() => onMove(-1)}>
          {word('moveUp')}
        </button>
      )}
      {!isLast && (
        <button {...named(word('moveDown'))} data-move="1" onClick={() => onMove(1)}>
          {word('moveDown')}
        </button>
      )}
      {isStored(item) && (
        <button {...named(word('remove'))} onClick={props.onRemove}>
          {word('remove')}
        </button>
      )}
    </p>
  );
}

interface ExportButtonProps extends Pick<CollectionActionsProps, 'onExport'> {
  item: StoredCollection;
  named: { type: 'button'; class: string; 'aria-label': string };
}

function ExportButton({ item, named, onExport }: ExportButtonProps) {
  const [state, setState] = useState<'ready' | 'running' | 'failed'>('ready');
  const save = async () => {
    if (state === 'running') return;
    setState('running');
    setState((await onExport(item)) ? 'ready' : 'failed');
  };
  return (
    <>
      <button {...named} onClick={save}>
        {word('exportCollection')}
      </button>
      <span role="status" class={state === 'failed' ? 'fault' : ''}>
        {state === 'running' && word('exportRunning')}
        {state === 'failed' && word('exportFailed')}
      </span>
    </>
  );
}

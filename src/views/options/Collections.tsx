import { useState } from 'preact/hooks';
import { isolatedText } from '../../record/display-text.ts';
import type { ListedCollection } from '../../sources/listed-collection.ts';
import { isNewer, isWhole } from '../../sources/newer-data.ts';
import { word } from '../text/words.ts';
import { CollectionItem } from './CollectionItem.tsx';
import { isStored } from './is-stored.ts';
import { isRemoved, shownItems, withOn, withRemoved } from './list-changes.ts';
import { NewerItem } from './NewerItem.tsx';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import { RemovedNote } from './RemovedNote.tsx';
import { useOrder } from './use-order.ts';
import type { Replacing } from './use-replacing.ts';
import type { Starts } from './use-starts.ts';

/** Properties of `Collections`. */
export interface CollectionsProps {
  state: OptionsState;
  starts: Starts;
  replacing: Replacing;
  changeList: OptionsActions['changeList'];
  actions: Pick<OptionsActions, 'exportCollection' | 'time' | 'chosen'>;
}

/** The reader's collections in their order. */
export function Collections({ state, starts, replacing, changeList, actions }: CollectionsProps) {
  const [removedNow, setRemovedNow] = useState<ReadonlySet<string>>(new Set());
  const headerOf = (item: ListedCollection) => (isStored(item) ? item.header : state.example);
  const nameOf = (item: ListedCollection) => (isNewer(item) ? item.name : (headerOf(item)?.name ?? ''));
  const isLeft = state.list.some(isWhole);
  const shown = isLeft ? [] : shownItems(state.list, removedNow);
  const order = useOrder(shown, (item) => isolatedText(nameOf(item)), changeList);
  const remove = (id: string) => {
    setRemovedNow(new Set([...removedNow, id]));
    changeList((items) => withRemoved(items, id, actions.time()));
  };
  const bringBack = (id: string) => {
    order.focusLater(id, '.item-toggle');
    changeList((items) => withRemoved(items, id, null));
  };

  const view = (item: ListedCollection, place: number) => {
    if (isNewer(item)) return <NewerItem item={item} />;
    const { id } = item;
    const header = headerOf(item);
    if (header === undefined) return null;
    if (isRemoved(item)) return <RemovedNote name={header.name} onUndo={() => bringBack(id)} />;
    return (
      <CollectionItem
        item={item}
        header={header}
        isFirst={place === 0}
        isLast={place === shown.length - 1}
        onSwitch={(isOn) => changeList((items) => withOn(items, id, isOn))}
        onMove={(by) => order.move(id, by)}
        onDrag={(isDragged) => order.drag(isDragged ? id : null)}
        onUpdate={() => isStored(item) && starts.update(item)}
        onRemove={() => remove(id)}
        onExport={actions.exportCollection}
        onReplace={() => replacing.toggle(id)}
        replacing={replacing.collection?.id === id ? replacing : null}
        onChoose={(files) => void replacing.take(actions.chosen(files))}
        job={starts.rowOf(id, true)}
      />
    );
  };
  return (
    <section class="part" aria-labelledby="collections-title">
      <h2 id="collections-title">{word('collectionsTitle')}</h2>
      {(isLeft || state.isDatabaseNewer) && <p class="note">{word('newerAll')}</p>}
      {shown.length > 1 && <p class="part-note">{word('collectionsOrder')}</p>}
      <ul class="items" ref={order.list}>
        {shown.map((item, place) => (
          <li key={item.id} data-item={item.id} {...order.dropOn(item.id)}>
            {view(item, place)}
          </li>
        ))}
      </ul>
      <p class="unseen" role="status">
        {order.said}
      </p>
    </section>
  );
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedCollection } from '../../sources/listed-collection.ts';
import { word } from '../text/words.ts';
import { movedTo } from './list-changes.ts';
import type { OptionsActions } from './options-actions.ts';

/** Moving collections in their list, by keys, by buttons or by dragging. */
export interface Order {
  /** The list's element. */
  list: RefObject<HTMLUListElement | null>;
  /** What a screen reader is told of the last move. */
  said: string;
  /** Moves a collection one place up or down. */
  move: (id: string, by: -1 | 1) => void;
  /** Begins or ends the dragging of a collection. */
  drag: (id: string | null) => void;
  /** The attributes of a collection's element, by which others are dropped on it. */
  dropOn: (id: string) => object;
  /** Gives the focus to the first of an item's elements that is seen, once the list is drawn anew. */
  focusLater: (id: string, ...selectors: string[]) => void;
}

/** Keeps the order of the items that are shown; `nameOf` is what the reader is told of one. */
export function useOrder(
  shown: ListedCollection[],
  nameOf: (item: ListedCollection) => string,
  changeList: OptionsActions['changeList'],
): Order {
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const [dragged, drag] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const focus = useRef<string[]>([]);
  useLayoutEffect(() => {
    const found = focus.current.flatMap((selector) => list.current?.querySelector<HTMLElement>(selector) ?? []);
    found.find((one) => one.checkVisibility())?.focus();
    focus.current = [];
  }, [shown.map(({ id }) => id).join(), said]);

  const place = (id: string) => shown.findIndex((item) => item.id === id);
  const moveTo = (id: string, to: number) => {
    const [item, there] = [shown[place(id)], shown[to]];
    if (item === undefined || there === undefined || item === there) return;
    setSaid(word('collectionMoved', nameOf(item), `${to + 1}`, `${shown.length}`));
    changeList((items) => movedTo(items, id, there.id));
  };
  const focusLater = (id: string, ...selectors: string[]) => {
    focus.current = selectors.map((selector) => `[data-item="${id}"] ${selector}`);
  };
  return {
    list,
    said,
    focusLater,
    move: (id, by) => {
      // Moving an element takes the focus from it, and at the end of the list its button goes.
      const isButton = list.current?.querySelector('[data-move]:focus') != null;
      focusLater(id, ...(isButton ? [`[data-move="${by}"]`] : []), '.handle', '[data-move]');
      moveTo(id, place(id) + by);
    },
    drag: (id) => {
      drag(id);
      setTarget(null);
    },
    dropOn: (id) => ({
      class: dropClass(dragged, target, id, place),
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        setTarget(id);
      },
      onDrop: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        moveTo(dragged, place(id));
      },
    }),
  };
}

/** What is dragged fades; where it would come to lie there is a line above or below the item under the pointer. */
function dropClass(dragged: string | null, target: string | null, id: string, place: (id: string) => number): string {
  if (dragged === id) return 'item item-dragged';
  if (dragged === null || target !== id) return 'item';
  return place(dragged) < place(id) ? 'item drop-below' : 'item drop-above';
}

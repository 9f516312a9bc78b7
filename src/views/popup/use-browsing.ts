import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isSearchKey, openByNumber } from '../browse/list-keys.ts';
import type { Place } from '../browse/place.ts';
import type { More, PopupActions } from './popup-actions.ts';

/** What the reader opened beside the page's context. */
export interface Opened {
  first: Place;
  more: More;
  onLeave: () => void;
}

/** Opens the search and the lists over the page's context, which comes back as it was. */
export function useBrowsing({ loadMore }: Pick<PopupActions, 'loadMore'>) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const seen = useRef<(() => void) | null>(null);
  const open = async (first: Place) => {
    const more = await loadMore();
    seen.current = more.rememberSeen();
    setOpened({ first, more, onLeave: () => setOpened(null) });
  };
  useLayoutEffect(() => {
    if (opened === null) seen.current?.();
  }, [opened]);
  useLayoutEffect(() => {
    if (opened !== null) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (openByNumber(event) || !isSearchKey(event)) return;
      event.preventDefault();
      void open({ search: '' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [opened]);
  return { opened, open };
}

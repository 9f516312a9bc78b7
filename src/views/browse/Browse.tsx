import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CiteBox } from '../cite/CiteBox.tsx';
import { moveByArrow } from './arrow-keys.ts';
import { isBackKey } from './back-key.ts';
import type { BrowseActions } from './browse-actions.ts';
import { ListView } from './ListView.tsx';
import { isSearchKey, openByNumber } from './list-keys.ts';
import type { Place } from './place.ts';
import { rememberSeen } from './remember-seen.ts';
import { SearchView } from './SearchView.tsx';

/** Properties of `Browse`. */
export interface BrowseProps {
  first: Place;
  actions: BrowseActions;
  /** Leads back to what was there before; null where there was nothing. */
  onLeave: (() => void) | null;
}

/** The search, the lists and citations, one after the other as the reader opens them, each as it was left when coming back. */
export function Browse({ first, actions, onLeave }: BrowseProps) {
  const { places, open, back } = usePlaces(first, onLeave);
  const top = places.length - 1;
  const openSearch = () => open({ search: '' });

  // As soon as something else is shown: a key that is pressed before the next frame is for that.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.isComposing && answerKey(event)) event.preventDefault();
    };
    /** Does what a key asks for; false where it asks for nothing here. */
    const answerKey = (event: KeyboardEvent): boolean => {
      if (isSearchKey(event)) {
        const field = document.querySelector<HTMLInputElement>('header:not([hidden]) .search-field');
        field?.select();
        if (field === null) openSearch();
        return true;
      }
      const isInText = event.target instanceof Element && event.target.matches('input, textarea');
      const isBack = isBackKey(event, isInText, navigator.platform);
      if (isBack) back?.();
      return isBack ? back !== null : openByNumber(event) || moveByArrow(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return places.map((place, depth) => {
    const shared = { isHidden: depth < top, onBack: back };
    if ('cite' in place) return <CiteBox key={depth} place={place} {...shared} />;
    return 'search' in place ? (
      <SearchView key={depth} text={place.search} search={actions.search} {...shared} />
    ) : (
      <ListView key={depth} place={place} list={actions.list} onSearch={openSearch} {...shared} />
    );
  });
}

/** What was opened, and the way back: the focus and how far a view was scrolled are as they were. */
function usePlaces(first: Place, onLeave: (() => void) | null) {
  const [places, setPlaces] = useState([first]);
  const seen = useRef<(() => void)[]>([]);
  const depth = places.length;
  useLayoutEffect(() => {
    if (seen.current.length >= depth) seen.current.pop()?.();
  }, [depth]);
  const open = (place: Place) => {
    seen.current.push(rememberSeen());
    setPlaces([...places, place]);
  };
  const back = depth > 1 ? () => setPlaces(places.slice(0, -1)) : onLeave;
  return { places, open, back };
}

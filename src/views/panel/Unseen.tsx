import { SearchButton } from '../browse/SearchButton.tsx';
import { ContextHeader } from '../context/ContextHeader.tsx';
import { Message } from '../context/Message.tsx';
import type { PopupActions } from '../popup/popup-actions.ts';
import { useBrowsing } from '../popup/use-browsing.ts';
import { word } from '../text/words.ts';

/** Properties of `Unseen`. */
export interface UnseenProps {
  /** The browser's own words for the permission that following needs. */
  permission: string;
  /** Asks for it, in the click. */
  onFollow: () => void;
  actions: PopupActions;
}

/** The side panel beside a page whose address the browser keeps from it: how to have it seen. The search works all the same. */
export function Unseen({ permission, onFollow, actions }: UnseenProps) {
  const { opened, open } = useBrowsing(actions);
  return (
    <>
      {opened && <opened.more.Browse first={opened.first} actions={actions} onLeave={opened.onLeave} />}
      <ContextHeader isHidden={opened !== null}>
        <SearchButton onClick={() => open({ search: '' })} />
      </ContextHeader>
      <main hidden={opened !== null}>
        <Message title={word('panelUnseenTitle')} text={word('panelUnseenText')}>
          <p class="actions">
            <button type="button" class="primary" aria-describedby="follow-note" onClick={onFollow}>
              {word('panelFollow')}
            </button>
          </p>
          <p class="menu-note" id="follow-note">
            {word('panelFollowNote', permission)}
          </p>
        </Message>
      </main>
    </>
  );
}

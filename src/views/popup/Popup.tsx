import { useEffect, useState } from 'preact/hooks';
import type { PopupContent } from '../../messages/contract.ts';
import type { PageMatch } from '../../messages/page-context.ts';
import { OWN } from '../../sources/own-collection.ts';
import { SearchButton } from '../browse/SearchButton.tsx';
import { ContextHeader } from '../context/ContextHeader.tsx';
import { collectionIdOf } from '../context/collection-id-of.ts';
import { editAddress } from '../context/edit-address.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { PanelButton } from './PanelButton.tsx';
import { PopupBody } from './PopupBody.tsx';
import type { More, PopupActions } from './popup-actions.ts';
import { useAnswer } from './use-answer.ts';
import { useBrowsing } from './use-browsing.ts';

/** Properties of `Popup`. */
export interface PopupProps {
  /** May be another, of the same page: what the reader opened stays open. */
  content: PopupContent;
  /** The browser's own words for the permission `tabs`. */
  permission: string;
  actions: PopupActions;
  /** The second script, which alone can tell of collections that can't be read: see `moreFor`. */
  loaded?: More | null;
  /** Whether there is room for the excerpts of all links, as in the side panel. */
  isRoomy?: boolean;
  /** Of a page in a private window: nothing that is kept can be changed, and no picture is fetched. */
  isPrivate?: boolean;
}

/**
 * The popup, and with more room the side panel: the context of the page, what can be done with it, and after some use the
 * offer to show counts, which comes when nothing more will.
 */
export function Popup({ content, permission, actions, loaded = null, isRoomy = false, isPrivate = false }: PopupProps) {
  const [counts, setCounts] = useState(content.counts);
  const mayShowPictures = content.pictures && !isPrivate;
  const [hasPictures, setHasPictures] = useState(mayShowPictures);
  useEffect(() => {
    setCounts(content.counts);
    setHasPictures(mayShowPictures);
  }, [content]);
  const answered = useAnswer(content.answer, actions, loaded);
  const { opened, open } = useBrowsing(actions);
  const { match, more } = answered;
  const { context, papers } = answered.answer;
  const ownId = match === undefined || isPrivate ? null : ownRecordId(match);
  const openCitation = () => open({ cite: { match, papers }, copy: actions.copy });

  const changeCounts = async (isWanted: boolean) => {
    const isShown = await actions.setCounts(isWanted);
    setCounts((before) => (isShown ? 'shown' : before === 'shown' ? 'hidden' : before));
  };
  const decline = () => {
    setCounts('hidden');
    actions.declineCounts();
  };
  const changePictures = (isWanted: boolean) => {
    setHasPictures(isWanted);
    actions.setPictures(isWanted);
  };

  return (
    <>
      {opened && <opened.more.Browse first={opened.first} actions={actions} onLeave={opened.onLeave} />}
      <ContextHeader isHidden={opened !== null} {...(match && { match })}>
        <SearchButton onClick={() => open({ search: '' })} />
        {actions.openPanel && <PanelButton onClick={actions.openPanel} />}
        <MoreMenu
          hasCounts={counts === 'shown'}
          onCounts={changeCounts}
          hasPictures={hasPictures}
          onPictures={isPrivate ? null : changePictures}
          onSettings={actions.openSettings}
          editAddress={match === undefined ? null : editAddressOf(match)}
          onEdit={ownId === null ? null : () => actions.editRecord(ownId)}
          permission={permission}
          onDraft={match?.kind === 'record' || context.state === 'unreadable' ? null : actions.draftRecord}
          onCite={match === undefined && papers.length === 0 ? null : openCitation}
          onWrong={match === undefined ? null : () => answered.hide(match)}
        />
      </ContextHeader>
      <main hidden={opened !== null} data-page={answered.isRead ? 'read' : 'unread'}>
        <PopupBody answered={answered} hasPictures={hasPictures} isRoomy={isRoomy} actions={actions} onOpen={open} />
      </main>
      {more && counts === 'offered' && answered.isRead && opened === null && (
        <more.CountOffer permission={permission} onAccept={() => changeCounts(true)} onDecline={decline} />
      )}
    </>
  );
}

/** The id of the record, where the reader can change it. */
function ownRecordId(match: PageMatch): string | null {
  return match.kind === 'record' && collectionIdOf(match) === OWN ? match.record.id : null;
}

function editAddressOf(match: PageMatch): string | null {
  return match.kind === 'record' ? editAddress(match.collection.editUrl, match.record.id) : null;
}

import { word } from '../text/words.ts';

/** Properties of `MoreMenu`. */
export interface MoreMenuProps {
  hasCounts: boolean;
  onCounts: (isWanted: boolean) => void;
  hasPictures: boolean;
  /** Null where none are shown. */
  onPictures: ((isWanted: boolean) => void) | null;
  onSettings: () => void;
  /** Where the record can be corrected. */
  editAddress: string | null;
  /** Changes the record, where it is the reader's own. */
  onEdit: (() => void) | null;
  /** The browser's own words for the permission that counts need. */
  permission: string;
  /** Drafts a record of the page; null where it has one, or can't. */
  onDraft: (() => void) | null;
  /** Cites the article, or one that it leads to; null where there is none. */
  onCite: (() => void) | null;
  /** The reader says that the match is wrong; null where there is none. */
  onWrong: (() => void) | null;
}

/**
 * What is needed now and then. A native popover with native checkboxes: the browser itself opens it, closes it with
 * Escape or a click beside it, gives the focus back and tells screen readers.
 */
export function MoreMenu(props: MoreMenuProps) {
  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget="more-menu"
        aria-label={word('more')}
        title={word('more')}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
          <circle cx="4" cy="10" r="1.5" />
          <circle cx="10" cy="10" r="1.5" />
          <circle cx="16" cy="10" r="1.5" />
        </svg>
      </button>
      <div id="more-menu" class="menu" popover="auto">
        {props.onWrong !== null && <Action label={word('notThisArticle')} onClick={props.onWrong} />}
        {props.editAddress !== null && (
          <a class="menu-item menu-action" href={props.editAddress} target="_blank" rel="noopener noreferrer">
            {word('menuFix')}
          </a>
        )}
        {props.onEdit !== null && <Action label={word('menuEdit')} onClick={props.onEdit} />}
        {props.onDraft !== null && <Action label={word('draft')} onClick={props.onDraft} />}
        {props.onCite !== null && <Action label={word('cite')} onClick={props.onCite} />}
        <Switch
          label={word('menuCounts')}
          note={word('menuCountsNote', props.permission)}
          isOn={props.hasCounts}
          onSwitch={props.onCounts}
        />
        {props.onPictures !== null && (
          <Switch
            label={word('menuPictures')}
            note={word('menuPicturesNote')}
            isOn={props.hasPictures}
            onSwitch={props.onPictures}
          />
        )}
        <Action label={word('settings')} onClick={props.onSettings} />
      </div>
    </>
  );
}

interface ActionProps {
  label: string;
  onClick: () => void;
}

function Action({ label, onClick }: ActionProps) {
  return (
    <button
      type="button"
      class="menu-item menu-action"
      popovertarget="more-menu"
      popovertargetaction="hide"
      onClick={onClick}
    >
      {label}
    </button>
  );
}

interface SwitchProps {
  label: string;
  note: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

function Switch({ label, note, isOn, onSwitch }: SwitchProps) {
  return (
    <label class="menu-item">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked;
          // The reader may refuse the permission: the box shows what is, and changes with `isOn`.
          currentTarget.checked = isOn;
          onSwitch(wanted);
        }}
      />
      <span>
        {label}
        <span class="menu-note">{note}</span>
      </span>
    </label>
  );
}

import { useState } from 'preact/hooks';
import type { CollectionHeader } from '../../collection/collection-header.ts';
import { displayText } from '../../record/display-text.ts';
import type { ListedCollection } from '../../sources/listed-collection.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';
import { CollectionActions, type CollectionActionsProps } from './CollectionActions.tsx';
import { CollectionFacts } from './CollectionFacts.tsx';
import { metaWords } from './collection-words.ts';
import { faultWords } from './fault-words.ts';
import { isStored } from './is-stored.ts';
import { JobRow, type JobRowProps } from './JobRow.tsx';
import { MoveHandle } from './MoveHandle.tsx';

/** Properties of `CollectionItem`. */
export interface CollectionItemProps extends Omit<CollectionActionsProps, 'name'> {
  item: ListedCollection;
  header: CollectionHeader;
  onSwitch: (isOn: boolean) => void;
  onDrag: (isDragged: boolean) => void;
  /** The job that gives it a new version. */
  job: Omit<JobRowProps, 'onAgain'> | null;
}

/** A collection in the list: on or off and what it is; its facts and what can be done with it on request. */
export function CollectionItem(props: CollectionItemProps) {
  const { item, header, job } = props;
  const [isOpen, setIsOpen] = useState(false);
  const fault = isStored(item) ? item.subscription?.fault : undefined;
  const ids = { name: `name-${item.id}`, facts: `facts-${item.id}` };
  const name = displayText(header.name);
  return (
    <>
      <div class="item-line">
        {!(props.isFirst && props.isLast) && <MoveHandle name={name} onMove={props.onMove} onDrag={props.onDrag} />}
        <input
          type="checkbox"
          role="switch"
          aria-checked={item.isOn}
          class="switch"
          aria-labelledby={ids.name}
          checked={item.isOn}
          onChange={({ currentTarget }) => props.onSwitch(currentTarget.checked)}
        />
        <div class="item-text">
          <h3 class="item-name" id={ids.name}>
            <ForeignText text={header.name} />
          </h3>
          <p class="setting-note">{metaWords(item, header)}</p>
        </div>
        <button
          type="button"
          class="quiet item-toggle"
          aria-expanded={isOpen}
          aria-controls={ids.facts}
          aria-describedby={ids.name}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span class="item-toggle-text">{word('collectionDetails')}</span>
        </button>
      </div>
      {job !== null && <JobRow {...job} onAgain={props.onUpdate} />}
      {fault !== undefined && job === null && (
        <p class="fault">
          {faultWords(fault)} {word('stillWorks')}
        </p>
      )}
      <div class="item-more" id={ids.facts} hidden={!isOpen}>
        <CollectionFacts item={item} header={header} />
        <CollectionActions {...props} name={name} />
      </div>
    </>
  );
}

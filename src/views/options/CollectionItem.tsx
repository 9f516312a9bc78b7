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
import { ImportAgain, type ImportAgainProps } from './ImportAgain.tsx';
import { isStored } from './is-stored.ts';
import { JobRow, type JobRowProps } from './JobRow.tsx';
import { MoveHandle } from './MoveHandle.tsx';

/** Properties of `CollectionItem`. */
export interface CollectionItemProps extends Omit<CollectionActionsProps, 'name' | 'again'> {
  item: ListedCollection;
  header: CollectionHeader;
  onSwitch: (isOn: boolean) => void;
  onDrag: (isDragged: boolean) => void;
  /** The job that gives it a new version. */
  job: JobRowProps | null;
  /** What there is to know while the reader chooses what takes its place; null while that is not so. */
  replacing: Pick<ImportAgainProps, 'fault'> | null;
  onChoose: ImportAgainProps['onChoose'];
}

/** A collection in the list: on or off and what it is; its facts and what can be done with it on request. */
export function CollectionItem(props: CollectionItemProps) {
  const { item, header, job, replacing } = props;
  const [isOpen, setIsOpen] = useState(false);
  const stored = isStored(item) ? item : null;
  const isSubscribed = stored?.subscription !== undefined;
  const fault = stored?.subscription?.fault;
  const isRunning = job?.shown.outcome === null;
  const ids = { name: `name-${item.id}`, facts: `facts-${item.id}`, again: `again-${item.id}` };
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
      {job !== null && (
        <JobRow
          {...job}
          onAgain={isSubscribed ? props.onUpdate : job.onAgain}
          afterFault={isSubscribed ? '' : word('stillWorks')}
        />
      )}
      {fault !== undefined && job === null && (
        <p class="fault">
          {faultWords(fault)} {word('stillWorks')}
        </p>
      )}
      <div class="item-more" id={ids.facts} hidden={!isOpen}>
        <CollectionFacts item={item} header={header} />
        <CollectionActions
          {...props}
          name={name}
          again={stored === null || isSubscribed || isRunning ? null : { id: ids.again, isOpen: replacing !== null }}
        />
        {replacing !== null && <ImportAgain id={ids.again} fault={replacing.fault} onChoose={props.onChoose} />}
      </div>
    </>
  );
}

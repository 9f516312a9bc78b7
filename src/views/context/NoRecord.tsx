import type { PageContext } from '../../messages/page-context.ts';
import { linkAddress } from '../text/link-address.ts';
import { countedWord, word } from '../text/words.ts';
import { Message } from './Message.tsx';

/** Properties of `NoRecord`. */
export interface NoRecordProps {
  context: Extract<PageContext, { state: 'none' }>;
  onSearch: () => void;
  /** Leads to where a collection is added. */
  onAdd: () => void;
  /** Opens a draft of a record of this page. */
  onDraft: () => void;
}

/** No collection knows the page: what was checked, and the ways to more. */
export function NoRecord({ context, onSearch, onAdd, onDraft }: NoRecordProps) {
  const { records, collections, onlyExample } = context;
  const example = onlyExample ? linkAddress(context.exampleUrl) : null;
  const text = onlyExample
    ? word('onlyExample')
    : word('noneChecked', countedWord('records', records), countedWord('collections', collections));
  return (
    <Message title={word('noneTitle')} text={text}>
      <p class="actions">
        {!onlyExample && (
          <button type="button" class="secondary" onClick={onSearch}>
            {word('searchWhere')}
          </button>
        )}
        <button type="button" class={onlyExample ? 'primary' : 'secondary'} onClick={onAdd}>
          {word('addCollection')}
        </button>
        {example !== null && (
          <a class="secondary" href={example} target="_blank" rel="noopener noreferrer">
            {word('openExample')}
          </a>
        )}
        <button type="button" class="quiet" onClick={onDraft}>
          {word('draft')}
        </button>
      </p>
    </Message>
  );
}

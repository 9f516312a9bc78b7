import type { PageContext } from '../../messages/page-context.ts';
import { linkAddress } from '../text/link-address.ts';
import { countedWord, word } from '../text/words.ts';
import { Message } from './Message.tsx';

/** Properties of `NoRecord`. */
export interface NoRecordProps {
  context: Extract<PageContext, { state: 'none' }>;
  /** Leads to where a collection is added. */
  onAdd: () => void;
  onSearch: () => void;
}

/** No collection knows the page: what was checked, and the way to more. */
export function NoRecord({ context, onAdd, onSearch }: NoRecordProps) {
  const { records, collections, onlyExample } = context;
  const example = onlyExample ? linkAddress(context.exampleUrl) : null;
  const text = onlyExample
    ? word('onlyExample')
    : word('noneChecked', countedWord('records', records), countedWord('collections', collections));
  return (
    <Message title={word('noneTitle')} text={text}>
      <p class="actions">
        <button type="button" class={onlyExample ? 'primary' : 'secondary'} onClick={onAdd}>
          {word('addCollection')}
        </button>
        {example !== null && (
          <a class="secondary" href={example} target="_blank" rel="noopener noreferrer">
            {word('openExample')}
          </a>
        )}
        {!onlyExample && (
          <button type="button" class="secondary" onClick={onSearch}>
            {word('searchWhere')}
          </button>
        )}
      </p>
    </Message>
  );
}

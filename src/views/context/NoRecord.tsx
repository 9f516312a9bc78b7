import type { PageContext } from '../../messages/page-context.ts';
import { linkAddress } from '../text/link-address.ts';
import { countedWord, word } from '../text/words.ts';
import { Message } from './Message.tsx';

/** Properties of `NoRecord`. */
export interface NoRecordProps {
  context: Extract<PageContext, { state: 'none' }>;
  onSearch: () => void;
}

/** No collection knows the page: what was checked, and where only the example is installed, the way to it. */
export function NoRecord({ context, onSearch }: NoRecordProps) {
  const { records, collections, onlyExample } = context;
  const example = onlyExample ? linkAddress(context.exampleUrl) : null;
  const text = onlyExample
    ? word('onlyExample')
    : word('noneChecked', countedWord('records', records), countedWord('collections', collections));
  return (
    <Message title={word('noneTitle')} text={text}>
      <p class="actions">
        {example !== null && (
          <a class="primary" href={example} target="_blank" rel="noopener noreferrer">
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

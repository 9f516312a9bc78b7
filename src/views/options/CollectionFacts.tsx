import type { CollectionHeader } from '../../collection/collection-header.ts';
import type { ListedCollection } from '../../sources/listed-collection.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { linkAddress } from '../text/link-address.ts';
import { collectionFacts, type Fact } from './collection-words.ts';

/** Properties of `CollectionFacts`. */
export interface CollectionFactsProps {
  item: ListedCollection;
  header: CollectionHeader;
}

/** What there is to know of a collection. */
export function CollectionFacts({ item, header }: CollectionFactsProps) {
  return (
    <dl class="facts-list">
      {collectionFacts(item, header).map((fact, place) => (
        <div key={place} class="fact">
          <dt>{fact.label}</dt>
          <dd>
            <FactText {...fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactText({ text, isForeign, address }: Fact) {
  const shown = isForeign ? <ForeignText text={text} /> : text;
  const link = linkAddress(address);
  if (link === null) return <>{shown}</>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {shown}
    </a>
  );
}

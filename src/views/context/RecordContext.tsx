import type { RecordMatch } from '../../messages/page-context.ts';
import type { ListPlace } from '../browse/place.ts';
import { ArticleBlock } from './ArticleBlock.tsx';
import { collectionIdOf } from './collection-id-of.ts';
import { ListedBy } from './ListedBy.tsx';
import { QualityRow } from './QualityRow.tsx';
import { isComparable, qualityWords } from './quality-words.ts';
import { RelatedLinks } from './RelatedLinks.tsx';
import { TopicsRow } from './TopicsRow.tsx';

/** Properties of `RecordContext`. */
export interface RecordContextProps {
  match: RecordMatch;
  hasPictures: boolean;
  /** Whether the excerpts of all links are shown. */
  hasExcerpts: boolean;
  /** Opens a list. */
  onOpen: (list: ListPlace) => void;
}

/** What a record says about the page. */
export function RecordContext({ match, hasPictures, hasExcerpts, onOpen }: RecordContextProps) {
  const { record, collection } = match;
  const open = (kind: ListPlace['kind'], name: string) => onOpen({ kind, name, collectionId: collectionIdOf(match) });
  return (
    <>
      <ArticleBlock article={record} hasPictures={hasPictures} onProvider={(name) => open('provider', name)}>
        <QualityRow
          quality={record.quality}
          words={qualityWords(record.quality, collection.quality)}
          collection={collection}
          hasLine={isComparable(collection.quality)}
          heat={record.heat}
        />
        <TopicsRow topics={record.topics} onTopic={(name) => open('topic', name)} />
      </ArticleBlock>
      <RelatedLinks links={record.related ?? []} articleTime={record.publishedDateTime} hasAllExcerpts={hasExcerpts} />
      <ListedBy listings={match.listedBy} />
    </>
  );
}

import type { RecordMatch } from '../../messages/page-context.ts';
import { Excerpt } from './Excerpt.tsx';
import { ListedBy } from './ListedBy.tsx';
import { QualityRow } from './QualityRow.tsx';
import { isComparable, qualityWords } from './quality-words.ts';
import { RelatedLinks } from './RelatedLinks.tsx';
import { TitleBlock } from './TitleBlock.tsx';
import { TopicsRow } from './TopicsRow.tsx';

/** Properties of `RecordContext`. */
export interface RecordContextProps {
  match: RecordMatch;
  hasPictures: boolean;
}

/** What a record says about the page. */
export function RecordContext({ match, hasPictures }: RecordContextProps) {
  const { record, collection } = match;
  return (
    <>
      <article class="article">
        <TitleBlock article={record} hasPictures={hasPictures} />
        <Excerpt text={record.excerpt} />
        <dl class="rows">
          <QualityRow
            quality={record.quality}
            words={qualityWords(record.quality, collection.quality)}
            collection={collection}
            hasLine={isComparable(collection.quality)}
            heat={record.heat}
          />
          <TopicsRow topics={record.topics} />
        </dl>
      </article>
      <RelatedLinks links={record.related ?? []} articleTime={record.publishedDateTime} />
      <ListedBy listings={match.listedBy} />
    </>
  );
}

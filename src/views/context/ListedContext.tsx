import type { ListedMatch } from '../../messages/page-context.ts';
import { countedWord, word } from '../text/words.ts';
import { ArticleBlock } from './ArticleBlock.tsx';
import { ListedBy } from './ListedBy.tsx';
import { QualityRow } from './QualityRow.tsx';

/** Properties of `ListedContext`. */
export interface ListedContextProps {
  match: ListedMatch;
  hasPictures: boolean;
}

/** What is known of a page that has no record of its own: how the newest record that lists it describes it, and who lists it. */
export function ListedContext({ match, hasPictures }: ListedContextProps) {
  const { link, listedBy, collection } = match;
  const words =
    link.quality === undefined ? word('qualityNotScored') : countedWord('qualityGiven', Math.max(listedBy.length, 1));
  return (
    <>
      <ArticleBlock article={link} hasPictures={hasPictures}>
        <QualityRow quality={link.quality} words={words} collection={collection} hasLine={false} />
      </ArticleBlock>
      <ListedBy listings={listedBy} />
    </>
  );
}

import type { CompiledLink, CompiledRecord } from '../../collection/entry.ts';
import { displayText } from '../../record/display-text.ts';
import { absoluteDate } from '../text/dates.ts';
import { FactLine } from './FactLine.tsx';
import { known } from './row-content.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** Properties of `TitleBlock`. */
export interface TitleBlockProps {
  article: CompiledRecord | CompiledLink;
  hasPictures: boolean;
}

/**
 * What the article is called, who published it and when; for a paper also its DOI. All in the direction of the title,
 * the first text in it: under an Arabic title the facts stand on the right, too.
 */
export function TitleBlock({ article, hasPictures }: TitleBlockProps) {
  const { title, provider, publishedDateTime, doi } = article;
  return (
    <div class="title-block">
      <div class="title-text" dir="auto">
        <h1>{displayText(title)}</h1>
        <FactLine
          isPaper={doi !== undefined}
          facts={known(provider?.name || provider?.domain, absoluteDate(publishedDateTime), doi)}
        />
      </div>
      {hasPictures && <Thumbnail pictures={article.images} />}
    </div>
  );
}

import type { CompiledLink, CompiledRecord } from '../../collection/entry.ts';
import { absoluteDate } from '../text/dates.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { FactLine } from './FactLine.tsx';
import { known } from './row-content.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** Properties of `TitleBlock`. */
export interface TitleBlockProps {
  article: CompiledRecord | CompiledLink;
  hasPictures: boolean;
}

/** What the article is called, who published it and when; for a paper also its DOI. */
export function TitleBlock({ article, hasPictures }: TitleBlockProps) {
  const { title, provider, publishedDateTime, doi } = article;
  return (
    <div class="title-block">
      <div class="title-text">
        <ForeignText as="h1" text={title} />
        <FactLine
          isPaper={doi !== undefined}
          facts={known(provider?.name || provider?.domain, absoluteDate(publishedDateTime), doi)}
        />
      </div>
      {hasPictures && <Thumbnail pictures={article.images} />}
    </div>
  );
}

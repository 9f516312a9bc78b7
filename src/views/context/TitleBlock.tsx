import type { CompiledLink, CompiledRecord } from '../../collection/entry.ts';
import { displayText, isolatedText } from '../../record/display-text.ts';
import { absoluteDate } from '../text/dates.ts';
import { word } from '../text/words.ts';
import { FactLine } from './FactLine.tsx';
import { Fold } from './Fold.tsx';
import { known } from './row-content.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** Properties of `TitleBlock`. */
export interface TitleBlockProps {
  article: CompiledRecord | CompiledLink;
  hasPictures: boolean;
  /** Opens the provider's records. */
  onProvider?: (name: string) => void;
}

/**
 * What the article is called, who published it and when; for a paper also its DOI. All in the direction of the title,
 * the first text in it: under an Arabic title the facts stand on the right, too.
 */
export function TitleBlock({ article, hasPictures, onProvider }: TitleBlockProps) {
  const { title, provider, publishedDateTime, doi } = article;
  const by = provider?.name;
  return (
    <div class="title-block">
      <div class="title-text" dir="auto">
        <Fold as="h1" class="title">
          {displayText(title)}
        </Fold>
        <FactLine
          isPaper={doi !== undefined}
          {...(by && onProvider && { onFirst: () => onProvider(by), firstLabel: word('moreFrom', isolatedText(by)) })}
          facts={known(provider?.name || provider?.domain, absoluteDate(publishedDateTime), doi)}
        />
      </div>
      {hasPictures && <Thumbnail pictures={article.images} />}
    </div>
  );
}

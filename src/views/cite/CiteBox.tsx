import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type CitationFormat, cite } from '../../record/citation/cite.ts';
import { BackButton } from '../browse/BackButton.tsx';
import { word } from '../text/words.ts';
import { ArticleChoice } from './ArticleChoice.tsx';
import { CopyField } from './CopyField.tsx';
import { type CitePlace, citableOf } from './citable.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { PaperPlaces } from './PaperPlaces.tsx';

/** Properties of `CiteBox`. */
export interface CiteBoxProps {
  place: CitePlace;
  isHidden: boolean;
  onBack: (() => void) | null;
}

/**
 * An article as a reader cites it elsewhere: which article, in which format, and for a paper where it is found. The
 * choice of the article stands here, and nothing on the rows of related links, where most readers want to read on.
 */
export function CiteBox({ place, isHidden, onBack }: CiteBoxProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState(0);
  const [format, setFormat] = useState<CitationFormat>('apa');
  useLayoutEffect(() => title.current?.focus(), []);
  const citable = citableOf(place);
  const article = citable[chosen]?.article;
  if (article === undefined) return null;
  return (
    <>
      <header class="header header-browse" hidden={isHidden}>
        <BackButton onBack={onBack} />
        <h1 tabIndex={-1} ref={title}>
          {word('cite')}
        </h1>
      </header>
      <main class="cite" hidden={isHidden}>
        <ArticleChoice citable={citable} chosen={chosen} onChoose={setChosen} />
        <FormatChoice format={format} onChoose={setFormat} />
        <CopyField text={cite(article, format)} label={word('citation')} isCode={format !== 'apa'} copy={place.copy} />
        {article.doi !== undefined && <PaperPlaces doi={article.doi} />}
      </main>
    </>
  );
}

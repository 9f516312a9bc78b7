import type { ComponentChildren } from 'preact';
import type { CompiledLink, CompiledRecord } from '../../collection/entry.ts';
import { displayText } from '../../record/display-text.ts';
import { Fold } from './Fold.tsx';
import { TitleBlock } from './TitleBlock.tsx';

/** Properties of `ArticleBlock`. */
export interface ArticleBlockProps {
  article: CompiledRecord | CompiledLink;
  hasPictures: boolean;
  /** Opens the provider's records. */
  onProvider?: (name: string) => void;
  /** The rows below its excerpt. */
  children: ComponentChildren;
}

/** The article, above what it leads to. */
export function ArticleBlock({ children, ...titled }: ArticleBlockProps) {
  const { excerpt } = titled.article;
  return (
    <article class="article">
      <TitleBlock {...titled} />
      {excerpt && (
        <Fold as="p" class="excerpt" dir="auto">
          {displayText(excerpt)}
        </Fold>
      )}
      <dl class="rows">{children}</dl>
    </article>
  );
}

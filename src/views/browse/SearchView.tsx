import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { QualityNote } from '../context/QualityNote.tsx';
import { word } from '../text/words.ts';
import { BackButton } from './BackButton.tsx';
import type { BrowseActions } from './browse-actions.ts';
import { Failures } from './Failures.tsx';
import { FoundList } from './FoundList.tsx';
import { searchStatus } from './search-status.ts';
import { usePages } from './use-pages.ts';

/** Properties of `SearchView`. */
export interface SearchViewProps {
  /** What is searched for at first. */
  text: string;
  search: BrowseActions['search'];
  isHidden: boolean;
  onBack: (() => void) | null;
}

/** A field, and what is found while one types in it. */
export function SearchView({ text: first, search, isHidden, onBack }: SearchViewProps) {
  const [text, setText] = useState(first);
  const field = useRef<HTMLInputElement>(null);
  const pages = usePages(text, (text, page) => search({ text, ...page }));
  useLayoutEffect(() => field.current?.focus(), []);
  const [status, ...more] = pages.text === null ? [] : searchStatus(pages.text, pages.answer);
  return (
    <>
      <header class="header header-browse" hidden={isHidden}>
        <BackButton onBack={onBack} />
        <h1 class="unseen">{word('search')}</h1>
        <input
          ref={field}
          class="search-field"
          type="search"
          value={text}
          dir="auto"
          maxLength={4096}
          aria-label={word('searchWhere')}
          placeholder={word('searchWhere')}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </header>
      <main class="browse" hidden={isHidden} data-found={pages.text ?? undefined}>
        <div class="section-heading">
          <div class="browse-status" role="status">
            {status !== undefined && <p>{status}</p>}
            {more.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <QualityNote rows={pages.rows} meanings={pages.answer?.meanings ?? []} />
        </div>
        <Failures failures={pages.answer?.failures ?? []} />
        <FoundList rows={pages.rows} hasCollections={(pages.answer?.collections ?? 0) > 1} showMore={pages.showMore} />
      </main>
    </>
  );
}

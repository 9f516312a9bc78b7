import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListQuestion } from '../../messages/found-records.ts';
import { OrderChoice } from '../context/OrderChoice.tsx';
import { QualityNote } from '../context/QualityNote.tsx';
import { ForeignText } from '../text/ForeignText.tsx';
import { countedWord, type Word, word } from '../text/words.ts';
import { BackButton } from './BackButton.tsx';
import type { BrowseActions } from './browse-actions.ts';
import { Failures } from './Failures.tsx';
import { FoundList } from './FoundList.tsx';
import type { ListPlace } from './place.ts';
import { SearchButton } from './SearchButton.tsx';
import { usePages } from './use-pages.ts';

/** Properties of `ListView`. */
export interface ListViewProps {
  place: ListPlace;
  list: BrowseActions['list'];
  isHidden: boolean;
  onBack: (() => void) | null;
  onSearch: () => void;
}

const KINDS: Record<ListQuestion['kind'], Word> = { topic: 'listTopic', provider: 'listProvider', site: 'listSite' };

/** The records of a topic, a provider or a site, newest or best first. */
export function ListView({ place, list, isHidden, onBack, onSearch }: ListViewProps) {
  const [order, setOrder] = useState<ListQuestion['order']>('newest');
  const { answer, text, rows, showMore } = usePages(order, (order, page) =>
    list({ ...place, order: order === 'best' ? 'best' : 'newest', ...page }),
  );
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <>
      <header class="header header-browse" hidden={isHidden}>
        <BackButton onBack={onBack} />
        <h1 tabIndex={-1} ref={title}>
          <ForeignText text={place.name} mayBeCut />
        </h1>
        <SearchButton onClick={onSearch} />
      </header>
      <main class="browse" hidden={isHidden} data-found={text ?? undefined}>
        <div class="section-heading">
          <p class="browse-status" role="status">
            {text !== null && `${word(KINDS[place.kind])} · ${statusOf(answer?.total)}`}
          </p>
          <QualityNote rows={rows} meanings={answer?.meanings ?? []} />
          <div class="section-choices">
            <OrderChoice order={order} onChoose={setOrder} />
          </div>
        </div>
        <Failures failures={answer?.failures ?? []} />
        <FoundList rows={rows} hasCollections={hasSeveral(rows)} showMore={showMore} />
      </main>
    </>
  );
}

function statusOf(total: number | undefined): string {
  if (total === undefined) return word('noAnswer');
  return total === 0 ? word('listNothing') : countedWord('records', total);
}

function hasSeveral(rows: { collections: string[] }[]): boolean {
  return new Set(rows.flatMap(({ collections }) => collections)).size > 1;
}

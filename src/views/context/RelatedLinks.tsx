import { useState } from 'preact/hooks';
import type { CompiledLink } from '../../collection/entry.ts';
import { word } from '../text/words.ts';
import { LinkList } from './LinkList.tsx';
import { OrderChoice } from './OrderChoice.tsx';
import { orderRelated, type RelatedOrder } from './related-order.ts';
import { relatedRow } from './row-content.ts';
import { SectionHeading } from './SectionHeading.tsx';

/** Properties of `RelatedLinks`. */
export interface RelatedLinksProps {
  links: CompiledLink[];
  /** When the article was published. */
  articleTime: string | undefined;
  /** Whether all excerpts are shown, however many links there are. */
  hasAllExcerpts: boolean;
}

/** Up to this many links there is room for excerpts and long titles. */
const FEW = 3;
const FIRST = 5;
const ORDERED_FROM = 6;

/** What the record lists as related: best first, five, then all. */
export function RelatedLinks({ links, articleTime, hasAllExcerpts }: RelatedLinksProps) {
  const [order, setOrder] = useState<RelatedOrder>('best');
  const [wantsExcerpts, setWantsExcerpts] = useState(false);
  if (links.length === 0) return null;
  const isFew = links.length <= FEW;
  const hasToggle = !isFew && !hasAllExcerpts && links.some((link) => link.excerpt);
  return (
    <section class="section">
      <SectionHeading title={word('related')} count={links.length}>
        {hasToggle && (
          <button type="button" class="quiet" onClick={() => setWantsExcerpts(!wantsExcerpts)}>
            {word(wantsExcerpts ? 'hideExcerpts' : 'showExcerpts')}
          </button>
        )}
        {links.length >= ORDERED_FROM && <OrderChoice order={order} onChoose={setOrder} />}
      </SectionHeading>
      <LinkList
        rows={orderRelated(links, order).map((link) => relatedRow(link, articleTime))}
        first={FIRST}
        isRoomy={isFew}
        hasExcerpts={isFew || hasAllExcerpts || wantsExcerpts}
      />
    </section>
  );
}

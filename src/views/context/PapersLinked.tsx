import type { Paper } from '../../messages/page-context.ts';
import { word } from '../text/words.ts';
import { LinkList } from './LinkList.tsx';
import { paperRow } from './paper-row.ts';
import { SectionHeading } from './SectionHeading.tsx';

/** Properties of `PapersLinked`. */
export interface PapersLinkedProps {
  papers: Paper[];
}

/** The papers that the page links to, as it names them. They arrive late, so they stand last and nothing shifts. */
export function PapersLinked({ papers }: PapersLinkedProps) {
  if (papers.length === 0) return null;
  return (
    <section class="section">
      <SectionHeading title={word('papersLinked')} count={papers.length} />
      <LinkList rows={papers.map(paperRow)} first={papers.length} isRoomy={false} hasExcerpts={false} />
    </section>
  );
}

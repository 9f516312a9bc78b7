import { displayText } from '../../record/display-text.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';
import type { Citable, CitableGroup } from './citable.ts';

/** Properties of `ArticleChoice`. */
export interface ArticleChoiceProps {
  citable: readonly Citable[];
  /** Its place among them. */
  chosen: number;
  onChoose: (place: number) => void;
}

const LONGEST_OPTION = 120;

/** Which article is cited: a native menu, or its title alone where there is no other. */
export function ArticleChoice({ citable, chosen, onChoose }: ArticleChoiceProps) {
  const [only] = citable;
  if (only !== undefined && citable.length === 1) {
    return <ForeignText as="p" class="cite-title" text={only.article.title} mayBeCut />;
  }
  const options = (group: CitableGroup) =>
    citable.flatMap((one, at) =>
      one.group === group ? (
        <option key={at} value={at} dir="auto">
          {optionText(one.article.title)}
        </option>
      ) : (
        []
      ),
    );
  const listed = (group: CitableGroup, label: string) =>
    citable.some((one) => one.group === group) && <optgroup label={label}>{options(group)}</optgroup>;
  return (
    <select
      class="cite-article"
      dir="auto"
      aria-label={word('citeArticle')}
      value={chosen}
      onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
    >
      {options('page')}
      {listed('related', word('related'))}
      {listed('linked', word('papersLinked'))}
    </select>
  );
}

/** Menus of the browser don't cut what is too long for them. */
function optionText(title: string): string {
  const text = displayText(title);
  return text.length <= LONGEST_OPTION ? text : `${text.slice(0, LONGEST_OPTION - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

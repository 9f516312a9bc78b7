import { useLayoutEffect, useRef } from 'preact/hooks';
import { LIMITS } from '../../record/validate-record.ts';
import { numberText, word } from '../text/words.ts';
import { linksOf } from './check-draft.ts';
import { type DraftLink, LONGEST_ADDRESS } from './draft-fields.ts';
import { Field } from './Field.tsx';

/** Properties of `RelatedRows`. */
export interface RelatedRowsProps {
  links: readonly DraftLink[];
  problems: ReadonlyMap<string, string>;
  onChange: (links: DraftLink[]) => void;
}

/** The related links, a row each. What is added or removed hands on the focus. */
export function RelatedRows({ links, problems, onChange }: RelatedRowsProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('.draft-link input:first-of-type, .draft-add') ?? [];
    rows[next.current]?.focus();
    next.current = null;
  }, [links.length]);
  const change = (place: number, changed: Partial<DraftLink>) =>
    onChange(links.map((link, at) => (at === place ? { ...link, ...changed } : link)));
  const remove = (place: number) => {
    next.current = 2 * Math.min(place, links.length - 2);
    if (links.length === 1) next.current = 0;
    onChange(links.filter((_, at) => at !== place));
  };
  const add = () => {
    next.current = 2 * links.length;
    onChange([...links, { title: '', webUrl: '' }]);
  };
  return (
    <fieldset class="draft-links" ref={list}>
      <legend>{word('draftRelated')}</legend>
      {links.map((link, place) => {
        const number = numberText(place + 1);
        const path = pathOf(links, place);
        return (
          <div class="draft-link" key={place}>
            <Field
              label={word('draftLinkTitle', number)}
              value={link.title}
              onChange={(title) => change(place, { title })}
              problem={problems.get(`${path}.title`)}
              limit={LIMITS.title}
            />
            <Field
              label={word('draftLinkAddress', number)}
              value={link.webUrl}
              onChange={(webUrl) => change(place, { webUrl })}
              problem={problems.get(`${path}.webUrl`)}
              limit={LONGEST_ADDRESS}
              isCode
            />
            <button type="button" class="quiet" onClick={() => remove(place)}>
              {word('draftLinkRemove', number)}
            </button>
          </div>
        );
      })}
      {links.length < LIMITS.related && (
        <button type="button" class="secondary draft-add" onClick={add}>
          {word('draftLinkAdd')}
        </button>
      )}
    </fieldset>
  );
}

/** The path of a row in the front matter, where empty rows are not. */
function pathOf(links: readonly DraftLink[], place: number): string {
  return `related[${linksOf(links.slice(0, place)).length}]`;
}

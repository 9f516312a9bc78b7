import type { CitationFormat } from '../../record/citation/cite.ts';
import { word } from '../text/words.ts';

/** Properties of `FormatChoice`. */
export interface FormatChoiceProps {
  format: CitationFormat;
  onChoose: (format: CitationFormat) => void;
}

/** The formats side by side. Native radio buttons: the arrow keys choose, and one Tab leads past them all. */
export function FormatChoice({ format, onChoose }: FormatChoiceProps) {
  const choices = [
    ['apa', word('citeText')],
    ['bibtex', word('citeBibtex')],
    ['ris', word('citeRis')],
    ['markdown', word('citeMarkdown')],
  ] as const;
  return (
    <fieldset class="choice cite-formats">
      <legend class="unseen">{word('citeFormat')}</legend>
      {choices.map(([name, label]) => (
        <label key={name} class="choice-item">
          <input
            type="radio"
            class="unseen"
            name="cite-format"
            checked={name === format}
            onChange={() => onChoose(name)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

import { useRef, useState } from 'preact/hooks';
import { word } from '../text/words.ts';

/** Properties of `CopyField`. */
export interface CopyFieldProps {
  text: string;
  /** What the text is. */
  label: string;
  /** Whether it is written for programs: left to right, each sign as wide as the other. */
  isCode: boolean;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** A text to be taken elsewhere. Copies it and says so; where the browser refuses, the text is selected to be copied by hand. */
export function CopyField({ text, label, isCode, copy }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'waiting' | 'copied' | 'refused'>('waiting');
  const press = async () => {
    const isCopied = await copy(text);
    setOutcome(isCopied ? 'copied' : 'refused');
    if (isCopied) return;
    field.current?.focus();
    field.current?.select();
  };
  return (
    <>
      <textarea
        ref={field}
        class={isCode ? 'copy-text copy-code' : 'copy-text'}
        dir={isCode ? 'ltr' : 'auto'}
        aria-label={label}
        readOnly
        spellcheck={false}
        value={text}
      />
      <p class="actions">
        <button type="button" class="primary" onClick={press}>
          {word('copy')}
        </button>
        <span role="status">
          {outcome === 'copied' && word('copied')}
          {outcome === 'refused' && word('copySelected')}
        </span>
      </p>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { word } from '../text/words.ts';

/** Properties of `CopyField`. */
export interface CopyFieldProps {
  text: string;
  /** What the text is. */
  label: string;
  /** Whether it is written for programs: left to right, each sign as wide as the other. */
  isCode: boolean;
  /** What the field says where there is no text yet. */
  placeholder?: string;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** What else can be done with the text, before copying. */
  children?: ComponentChildren;
}

/** A text to be taken elsewhere. Copies it and says so; where the browser refuses, the text is selected to be copied by hand. */
export function CopyField({ text, label, isCode, placeholder, copy, children }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [pressed, setPressed] = useState<{ text: string; outcome: 'copied' | 'refused' } | null>(null);
  // Another text was not copied yet.
  const outcome = pressed?.text === text ? pressed.outcome : null;
  const press = async () => {
    const isCopied = await copy(text);
    setPressed({ text, outcome: isCopied ? 'copied' : 'refused' });
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
        placeholder={placeholder}
        spellcheck={false}
        value={text}
      />
      <p class="actions">
        {children}
        <button type="button" class={children ? 'secondary' : 'primary'} disabled={text === ''} onClick={press}>
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

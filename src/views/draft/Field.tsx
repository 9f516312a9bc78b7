import { useId } from 'preact/hooks';

/** Properties of `Field`. */
export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with it, in words. */
  problem?: string | undefined;
  /** How it is written. */
  note?: string;
  /** Longest text, in characters. */
  limit: number;
  /** Several lines. */
  isLong?: boolean;
  /** An address or a number: left to right in every language. */
  isCode?: boolean;
  isRequired?: boolean;
}

/** A field of the form, what is to be known of it, and what is wrong with it while one types. */
export function Field({ label, value, onChange, problem, note, limit, isLong, isCode, isRequired }: FieldProps) {
  const id = useId();
  const described = [note && `${id}-note`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const shared = {
    id,
    class: 'field draft-input',
    dir: isCode ? 'ltr' : 'auto',
    value,
    maxLength: limit,
    spellcheck: !isCode,
    autocomplete: 'off',
    required: isRequired,
    'aria-invalid': problem !== undefined,
    ...(described && { 'aria-describedby': described }),
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onChange(currentTarget.value),
  } as const;
  return (
    <div class="draft-field">
      <label for={id}>{label}</label>
      {isLong ? <textarea rows={4} {...shared} /> : <input type="text" {...shared} />}
      {note !== undefined && (
        <p class="draft-note" id={`${id}-note`}>
          {note}
        </p>
      )}
      {problem !== undefined && (
        <p class="draft-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

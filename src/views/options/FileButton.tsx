import { useRef } from 'preact/hooks';

/** Properties of `FileButton`. */
export interface FileButtonProps {
  label: string;
  /** Which files are offered, as `accept` has it. */
  accept?: string;
  isMany?: boolean;
  isFolder?: boolean;
  /** Whether it stands among others in a line. */
  isQuiet?: boolean;
  onChoose: (files: File[]) => void;
}

/** A button that lets the reader choose files: the browser's own control, which can't be dressed, does it unseen. */
export function FileButton({
  label,
  accept,
  isMany = false,
  isFolder = false,
  isQuiet = false,
  onChoose,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={isQuiet ? 'quiet' : 'secondary'} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMany}
        {...(accept !== undefined && { accept })}
        {...(isFolder && { webkitdirectory: true })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
    </>
  );
}

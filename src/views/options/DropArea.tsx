import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** Properties of `DropArea`. */
export interface DropAreaProps {
  /** What a drop does, in words. */
  label: string;
  onDrop: (data: DataTransfer) => void;
  children: ComponentChildren;
}

/** The whole page takes files that are dropped on it, and shows so while they are over it. */
export function DropArea({ label, onDrop, children }: DropAreaProps) {
  const [isOver, setIsOver] = useState(false);
  /** How many elements the files are over: one is entered before the one around it is left. */
  const depth = useRef(0);
  const enter = (by: number) => {
    depth.current = Math.max(0, depth.current + by);
    setIsOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop on the page is an addition; the buttons 'Choose files…' and 'Choose a folder…' do the same by keyboard
    <div
      class="drop-area"
      onDragEnter={(event) => hasFiles(event) && enter(1)}
      onDragLeave={(event) => hasFiles(event) && enter(-1)}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!hasFiles(event) || event.dataTransfer === null) return;
        // Else the browser would open the file in place of the page.
        event.preventDefault();
        enter(-depth.current);
        onDrop(event.dataTransfer);
      }}
    >
      {children}
      {isOver && <div class="drop">{label}</div>}
    </div>
  );
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

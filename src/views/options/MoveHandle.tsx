import { word } from '../text/words.ts';

/** Properties of `MoveHandle`. */
export interface MoveHandleProps {
  name: string;
  onMove: (by: -1 | 1) => void;
  onDrag: (isDragged: boolean) => void;
}

/** Moves a collection in the list, by pointer or by the arrow keys. */
export function MoveHandle({ name, onMove, onDrag }: MoveHandleProps) {
  const label = word('collectionMove', name);
  return (
    <button
      type="button"
      class="handle"
      draggable
      aria-label={label}
      title={label}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
      onDragStart={(event) => {
        // Firefox drags only what carries something.
        event.dataTransfer?.setData('text/plain', name);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <svg width="12" height="20" viewBox="0 0 12 20" fill="currentColor" aria-hidden="true">
        {[5, 10, 15].flatMap((y) => [3.5, 8.5].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.25" />))}
      </svg>
    </button>
  );
}

import type { UpdateFault } from '../../sources/listed-collection.ts';
import { word } from '../text/words.ts';
import { FileButtons } from './FileButtons.tsx';
import { faultWords } from './fault-words.ts';

/** Properties of `ImportAgain`. */
export interface ImportAgainProps {
  id: string;
  /** Why what the reader gave last can't be taken. */
  fault: UpdateFault | null;
  onChoose: (files: File[]) => void;
}

/** Where the reader chooses what takes the place of a collection's records. */
export function ImportAgain({ id, fault, onChoose }: ImportAgainProps) {
  return (
    <div id={id}>
      <p class="setting-note">{word('importAgainNote')}</p>
      <FileButtons onChoose={onChoose} />
      {fault !== null && (
        <p class="fault" role="alert">
          {faultWords(fault)}
        </p>
      )}
    </div>
  );
}

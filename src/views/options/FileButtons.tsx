import { word } from '../text/words.ts';
import { FileButton } from './FileButton.tsx';

/** Lets the reader choose what a collection is made of: files or a zip, or a folder. */
export function FileButtons({ onChoose }: { onChoose: (files: File[]) => void }) {
  return (
    <p class="item-actions">
      <FileButton label={word('chooseFiles')} accept=".md,.markdown,.yml,.zip" isMany onChoose={onChoose} />
      <FileButton label={word('chooseFolder')} isFolder onChoose={onChoose} />
    </p>
  );
}

import type { NewerEntry } from '../../sources/newer-data.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';

/** Stands for a collection that a newer version of the extension keeps: nothing can be done with it here. */
export function NewerItem({ item }: { item: NewerEntry }) {
  return (
    <div class="newer">
      {item.name !== '' && (
        <h3 class="item-name">
          <ForeignText text={item.name} />
        </h3>
      )}
      <p class="setting-note">{word('newerCollection')}</p>
    </div>
  );
}

import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';
import { Fold } from './Fold.tsx';

/** Properties of `TopicsRow`. */
export interface TopicsRowProps {
  topics: string[] | undefined;
  /** Opens a topic's records. */
  onTopic: (name: string) => void;
}

/** The article's topics; each opens its records. */
export function TopicsRow({ topics, onTopic }: TopicsRowProps) {
  if (!topics?.length) return null;
  return (
    <div class="row">
      <dt>{word('topics')}</dt>
      <dd>
        <Fold as="ul" class="chips">
          {topics.map((topic) => (
            <li key={topic}>
              <button type="button" class="chip" onClick={() => onTopic(topic)}>
                <ForeignText text={topic} mayBeCut />
              </button>
            </li>
          ))}
        </Fold>
      </dd>
    </div>
  );
}

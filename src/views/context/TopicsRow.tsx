import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';

/** Properties of `TopicsRow`. */
export interface TopicsRowProps {
  topics: string[] | undefined;
}

/** The article's topics. */
export function TopicsRow({ topics }: TopicsRowProps) {
  if (!topics?.length) return null;
  return (
    <div class="row">
      <dt>{word('topics')}</dt>
      <dd>
        <ul class="chips">
          {topics.map((topic) => (
            <li key={topic} class="chip">
              <ForeignText text={topic} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

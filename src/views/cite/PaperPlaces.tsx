import { paperPlaces } from '../../record/citation/paper-places.ts';
import { word } from '../text/words.ts';

/** Properties of `PaperPlaces`. */
export interface PaperPlacesProps {
  doi: string;
}

/** Where a paper is found: plain links, so that nobody hears of it before the reader follows one. */
export function PaperPlaces({ doi }: PaperPlacesProps) {
  return (
    <section class="places" aria-labelledby="places-title">
      <h2 id="places-title">{word('findPaperOn')}</h2>
      <ul>
        {paperPlaces(doi).map(({ name, url }) => (
          <li key={name}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

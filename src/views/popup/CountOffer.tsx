import { word } from '../text/words.ts';

/** Properties of `CountOffer`. */
export interface CountOfferProps {
  /** The browser's own words for the permission it will ask for. */
  permission: string;
  onAccept: () => void;
  onDecline: () => void;
}

/** Offers to show the number of related links on the button, in words of ours before the browser asks in its own. */
export function CountOffer({ permission, onAccept, onDecline }: CountOfferProps) {
  return (
    <section class="offer" aria-labelledby="offer-title">
      <p>
        <strong id="offer-title">{word('offerTitle')}</strong> {word('offerText', permission)}
      </p>
      <p class="actions">
        <button type="button" class="primary" onClick={onAccept}>
          {word('offerAccept')}
        </button>
        <button type="button" class="quiet" onClick={onDecline}>
          {word('offerDecline')}
        </button>
      </p>
    </section>
  );
}

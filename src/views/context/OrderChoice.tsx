import { word } from '../text/words.ts';
import type { RelatedOrder } from './related-order.ts';

/** Properties of `OrderChoice`. */
export interface OrderChoiceProps {
  order: RelatedOrder;
  onChoose: (order: RelatedOrder) => void;
}

/** Best or newest first. */
export function OrderChoice({ order, onChoose }: OrderChoiceProps) {
  const choices = [
    ['best', word('orderBest')],
    ['newest', word('orderNewest')],
  ] as const;
  return (
    <fieldset class="choice" aria-label={word('order')}>
      {choices.map(([choice, label]) => (
        <button key={choice} type="button" aria-pressed={choice === order} onClick={() => onChoose(choice)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

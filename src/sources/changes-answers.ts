import { isAnswering, isStored, toList } from './listed-collection.ts';

/**
 * Whether a change of the list is one of what is answered: other versions, or in another order. That a subscription was
 * looked at and found current, or was not, is none.
 */
export function changesAnswers({ oldValue, newValue }: chrome.storage.StorageChange): boolean {
  return answering(oldValue) !== answering(newValue);
}

function answering(list: unknown): string {
  return JSON.stringify(
    toList(list)
      .filter(isAnswering)
      .map((item) => [item.id, isStored(item) && item.folder]),
  );
}

/** A collection that a reader may want. */
export interface SuggestedCollection {
  name: string;
  /** As a reader would paste it. */
  address: string;
}

/** The collections that are suggested to a reader who has none, best first. Nothing is asked of them before a click. */
export const suggestedCollections: readonly SuggestedCollection[] = [
  {
    name: 'Artificial intelligence news',
    address: 'SmartableAI/artificial-intelligence',
  },
  {
    name: 'Microsoft Power Apps news',
    address: 'SmartableAI/microsoft-power-apps',
  },
  {
    name: 'Diablo 4 news',
    address: 'SmartableAI/diablo4',
  },
];

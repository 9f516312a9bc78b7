/** A collection that a reader may want. */
export interface SuggestedCollection {
  name: string;
  /** As a reader would paste it. */
  address: string;
  /** About how many records it has. */
  records: number;
  /** The page where a reader can look at it first. */
  home: string;
}

/** The collections that are suggested to a reader who has none, best first. Nothing is asked of them before a click. */
export const suggestedCollections: readonly SuggestedCollection[] = [
  {
    name: 'Artificial intelligence news',
    address: 'SmartableAI/artificial-intelligence',
    records: 5000,
    home: 'https://github.com/SmartableAI/artificial-intelligence',
  },
  {
    name: 'Microsoft Power Apps news',
    address: 'SmartableAI/microsoft-power-apps',
    records: 180,
    home: 'https://github.com/SmartableAI/microsoft-power-apps',
  },
];

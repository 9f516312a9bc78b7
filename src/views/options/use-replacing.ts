import { useState } from 'preact/hooks';
import { replacingJob } from '../../compiler/replacing-job.ts';
import type { ListedCollection, StoredCollection, UpdateFault } from '../../sources/listed-collection.ts';
import { isFault } from './fault-words.ts';
import { isStored } from './is-stored.ts';
import { isRemoved } from './list-changes.ts';
import type { WantedCollection } from './options-actions.ts';
import type { Jobs } from './use-jobs.ts';

/** Importing a collection again, into its own place. */
export interface Replacing {
  /** The collection for which the reader chooses; null while it is none. */
  collection: StoredCollection | null;
  /** Why what the reader gave last can't take its place. */
  fault: UpdateFault | null;
  /** Begins to choose for a collection, or where that is so already ends it. */
  toggle: (id: string) => void;
  /** Starts the job that puts what the reader gave into the collection's place. */
  take: (wanted: Promise<WantedCollection | UpdateFault>) => Promise<void>;
}

/** Lets the reader choose for one collection of the list at a time. */
export function useReplacing(list: ListedCollection[], jobs: Jobs): Replacing {
  const [chosen, setChosen] = useState<{ id: string; fault: UpdateFault | null } | null>(null);
  const collection = list.filter(isStored).find((item) => item.id === chosen?.id && !isRemoved(item)) ?? null;
  return {
    collection,
    fault: chosen?.fault ?? null,
    toggle: (id) => setChosen(chosen?.id === id ? null : { id, fault: null }),
    take: async (wanted) => {
      const found = await wanted;
      if (collection === null) return;
      setChosen(isFault(found) ? { id: collection.id, fault: found } : null);
      if (!isFault(found)) jobs.start(replacingJob(collection, found.origin), true);
    },
  };
}

import { type Chosen, chosenDrop, chosenInput } from '../../compiler/chosen-files.ts';
import { toFault } from '../../compiler/fault.ts';
import { runNotedJob } from '../../compiler/run-noted-job.ts';
import type { UpdateFault } from '../../sources/listed-collection.ts';
import { isFault, readAddress } from '../../sources/subscription-address.ts';
import { word } from '../text/words.ts';
import type { OptionsActions, WantedCollection } from './options-actions.ts';

type SourceActions = Pick<OptionsActions, 'run' | 'chosen' | 'dropped' | 'wanted'>;

/** What the options page asks of the rooms where collections are made. */
export const sourceActions: SourceActions = {
  run: runNotedJob,
  chosen: (files) => toWanted(chosenInput(files)),
  dropped: (data) => toWanted(chosenDrop(data.items)),
  wanted: async (pasted) => {
    const read = readAddress(pasted);
    if (isFault(read)) return read;
    const { kind, address, name } = read;
    return { name, origin: { kind, address } };
  },
};

async function toWanted(choice: Promise<Chosen | null>): Promise<WantedCollection | UpdateFault> {
  try {
    const chosen = await choice;
    if (chosen === null) return { name: 'faultNoRecords', values: [] };
    return { name: chosen.name ?? word('ownRecords'), origin: chosen.origin };
  } catch (error) {
    return toFault(error);
  }
}

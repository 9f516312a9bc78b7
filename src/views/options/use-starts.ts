import { useState } from 'preact/hooks';
import type { Job } from '../../compiler/job.ts';
import { updateJob } from '../../compiler/update-job.ts';
import type { ListedCollection, StoredCollection, UpdateFault } from '../../sources/listed-collection.ts';
import { isFault } from './fault-words.ts';
import type { JobRowProps } from './JobRow.tsx';
import { subscribedAt } from './list-changes.ts';
import type { OptionsActions, WantedCollection } from './options-actions.ts';
import { type Jobs, useJobs } from './use-jobs.ts';

type Wanted = Promise<WantedCollection | UpdateFault>;

/** Everything that starts jobs, and what is to be seen of them. */
export interface Starts {
  jobs: Jobs;
  /** Why what the reader gave last can't become a job. */
  fault: UpdateFault | null;
  /** Starts what the reader gave; true if it could be. */
  add: (wanted: Wanted) => Promise<boolean>;
  update: (collection: StoredCollection) => void;
  /** The properties of a collection's job; null where there is none of that kind. */
  rowOf: (id: string, isUpdate: boolean) => JobRowProps | null;
}

/** What starting a job asks of the browser. */
export type StartActions = Pick<OptionsActions, 'run' | 'newId' | 'now' | 'allowHosts' | 'copy' | 'saveText'>;

/** Adds collections to a list and updates what is in it. */
export function useStarts(list: ListedCollection[], actions: StartActions): Starts {
  const jobs = useJobs(actions);
  const [fault, setFault] = useState<UpdateFault | null>(null);

  const add = async (wanted: Wanted) => {
    const found = await wanted;
    setFault(isFault(found) ? found : null);
    if (isFault(found)) return false;
    const { name, origin } = found;
    // What is subscribed to already is not added a second time.
    const known = 'address' in origin ? subscribedAt(list, origin.address) : undefined;
    if (known !== undefined) update(known);
    else jobs.start({ id: actions.newId(), name, origin }, false);
    return true;
  };
  const update = (collection: StoredCollection) => {
    const job = updateJob(collection);
    if (job !== null) jobs.start(job, true);
  };
  const allow = async (hosts: string[], job: Job, isUpdate: boolean) => {
    // First thing in the click: see OptionsActions.
    if (await actions.allowHosts(hosts)) jobs.start(job, isUpdate);
  };
  const rowOf = (id: string, isUpdate: boolean): JobRowProps | null => {
    const shown = jobs.shown.find((one) => one.job.id === id && one.isUpdate === isUpdate);
    if (shown === undefined) return null;
    return {
      shown,
      onCancel: () => jobs.cancel(id),
      onAgain: () => jobs.start(shown.job, isUpdate),
      onAllow: (hosts) => void allow(hosts, shown.job, isUpdate),
      onDismiss: () => jobs.dismiss(id),
      copy: actions.copy,
      save: actions.saveText,
    };
  };
  return { jobs, fault, add, update, rowOf };
}

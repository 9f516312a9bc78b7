import { word } from '../text/words.ts';
import { FileButtons } from './FileButtons.tsx';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import { StartedJobs } from './StartedJobs.tsx';
import { SubscribeField } from './SubscribeField.tsx';
import type { Starts } from './use-starts.ts';

/** Properties of `AddCollection`. */
export interface AddCollectionProps {
  state: Pick<OptionsState, 'list' | 'suggestions'>;
  starts: Starts;
  actions: Pick<OptionsActions, 'chosen' | 'wanted'>;
}

/** The ways to a new collection, and the jobs that make them. */
export function AddCollection({ state, starts, actions }: AddCollectionProps) {
  const choose = (files: File[]) => void starts.add(actions.chosen(files));
  return (
    <section class="part" id="add" aria-labelledby="add-title">
      <h2 id="add-title">{word('addCollection')}</h2>
      <p class="part-note">{word('addText')}</p>
      <FileButtons onChoose={choose} />
      <SubscribeField label={word('subscribeLabel')} state={state} starts={starts} actions={actions} />
      <StartedJobs starts={starts} />
    </section>
  );
}

import { useRef, useState } from 'preact/hooks';
import { word } from '../text/words.ts';
import { FileButton } from './FileButton.tsx';
import { faultWords } from './fault-words.ts';
import { JobRow } from './JobRow.tsx';
import { subscribedAt } from './list-changes.ts';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import type { Starts } from './use-starts.ts';

/** Properties of `AddCollection`. */
export interface AddCollectionProps {
  state: OptionsState;
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
      <p class="item-actions">
        <FileButton label={word('chooseFiles')} accept=".md,.markdown,.yml,.zip" isMany onChoose={choose} />
        <FileButton label={word('chooseFolder')} isFolder onChoose={choose} />
      </p>
      <SubscribeField state={state} starts={starts} actions={actions} />
      {starts.fault !== null && (
        <p class="fault" role="alert" id="add-fault">
          {faultWords(starts.fault)}
        </p>
      )}
      {starts.jobs.shown.map(({ job, isUpdate }) => {
        const row = isUpdate ? null : starts.rowOf(job.id, false);
        return row === null ? null : <JobRow key={job.id} {...row} />;
      })}
    </section>
  );
}

function SubscribeField({ state, starts, actions }: AddCollectionProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const offered = state.suggestions.filter(({ address }) => subscribedAt(state.list, address) === undefined);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') field.current?.focus();
    else if (await starts.add(actions.wanted(text.trim()))) setText('');
  };
  return (
    <form class="subscribe" onSubmit={submit}>
      <label for="subscribe">{word('subscribeLabel')}</label>
      <div class="subscribe-line">
        <input
          id="subscribe"
          ref={field}
          class="field"
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          maxLength={4096}
          placeholder={word('subscribeHint')}
          aria-describedby="subscribe-note"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="secondary">
          {word('subscribe')}
        </button>
      </div>
      <p class="setting-note" id="subscribe-note">
        {word('subscribeNote')}
      </p>
      {offered.length > 0 && (
        <p class="suggestions">
          <span class="setting-note">{word('suggested')}</span>
          {offered.map(({ name, address }) => (
            <button
              key={address}
              type="button"
              class="chip suggestion"
              onClick={() => starts.add(actions.wanted(address))}
            >
              {name}
            </button>
          ))}
        </p>
      )}
    </form>
  );
}

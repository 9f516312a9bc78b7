import { useRef, useState } from 'preact/hooks';
import { word } from '../text/words.ts';
import { subscribedAt } from './list-changes.ts';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import type { Starts } from './use-starts.ts';

/** Properties of `SubscribeField`. */
export interface SubscribeFieldProps {
  /** What the field is called. */
  label: string;
  state: Pick<OptionsState, 'list' | 'suggestions'>;
  starts: Starts;
  actions: Pick<OptionsActions, 'wanted'>;
}

/** A field for the address of an online collection, and those that are suggested. */
export function SubscribeField({ label, state, starts, actions }: SubscribeFieldProps) {
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
      <label for="subscribe">{label}</label>
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

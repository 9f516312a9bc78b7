import { useEffect, useState } from 'preact/hooks';
import { StartedJobs } from '../options/StartedJobs.tsx';
import { SubscribeField } from '../options/SubscribeField.tsx';
import { SwitchSetting } from '../options/SwitchSetting.tsx';
import { useStarts } from '../options/use-starts.ts';
import { linkAddress } from '../text/link-address.ts';
import { word } from '../text/words.ts';
import { PinHint } from './PinHint.tsx';
import type { WelcomeActions, WelcomeState } from './welcome-actions.ts';

/** Properties of `Welcome`. */
export interface WelcomeProps {
  first: WelcomeState;
  actions: WelcomeActions;
}

/** The page after the install: what this is, a first try, and the three things that make more of it. */
export function Welcome({ first, actions }: WelcomeProps) {
  const [state, setState] = useState(first);
  const take = (changed: Partial<WelcomeState>) => setState((before) => ({ ...before, ...changed }));
  useEffect(() => actions.watch(take), []);
  const starts = useStarts(state.list, actions);
  const setCounts = async (isWanted: boolean) => take({ hasCounts: await actions.setCounts(isWanted) });
  const example = linkAddress(state.example);

  return (
    <main>
      <h1>{word('welcomeTitle')}</h1>
      <p class="welcome-line">{word('welcomeUse')}</p>
      <p class="welcome-line">{word('welcomePrivacy')}</p>
      {example !== null && (
        <p class="actions">
          <a class="primary" href={example} target="_blank" rel="noopener noreferrer">
            {word('openExample')}
          </a>
        </p>
      )}
      {state.isPinned !== null && <PinHint isPinned={state.isPinned} />}
      <fieldset disabled={state.isPrivate}>
        <section class="part" aria-labelledby="add-title">
          <h2 id="add-title">{word('addCollection')}</h2>
          <SubscribeField label={word('welcomeAddText')} state={state} starts={starts} actions={actions} />
          <StartedJobs starts={starts} />
        </section>
        <section class="part" aria-labelledby="button-title">
          <h2 id="button-title">{word('buttonTitle')}</h2>
          <SwitchSetting
            label={word('menuCounts')}
            note={`${word('menuCountsNote', state.permission)} ${word('countsLocal')}`}
            isOn={state.hasCounts}
            onSwitch={(isWanted) => void setCounts(isWanted)}
          />
        </section>
      </fieldset>
    </main>
  );
}

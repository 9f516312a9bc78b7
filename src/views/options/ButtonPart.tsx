import { word } from '../text/words.ts';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import { Setting } from './Setting.tsx';
import { SwitchSetting } from './SwitchSetting.tsx';

/** Properties of `ButtonPart`. */
export interface ButtonPartProps {
  state: Pick<OptionsState, 'hasCounts' | 'permission' | 'shortcut'>;
  onCounts: (isWanted: boolean) => void;
  openShortcuts: OptionsActions['openShortcuts'];
}

/** The button in the toolbar: its number and its shortcut. */
export function ButtonPart({ state, onCounts, openShortcuts }: ButtonPartProps) {
  const { hasCounts, permission, shortcut } = state;
  return (
    <section class="part" aria-labelledby="button-title">
      <h2 id="button-title">{word('buttonTitle')}</h2>
      <SwitchSetting
        label={word('menuCounts')}
        note={`${word('menuCountsNote', permission)} ${word('countsLocal')}`}
        isOn={hasCounts}
        onSwitch={onCounts}
      />
      {shortcut !== null && (
        <Setting label={word('shortcut')} note={word('shortcutNote')}>
          {shortcut === '' ? word('shortcutNone') : <kbd>{shortcut}</kbd>}
          <button type="button" class="quiet" onClick={openShortcuts}>
            {word('shortcutChange')}
          </button>
        </Setting>
      )}
    </section>
  );
}

import { word } from '../text/words.ts';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import { Setting } from './Setting.tsx';
import { SwitchSetting } from './SwitchSetting.tsx';

/** Properties of `ButtonPart`. */
export interface ButtonPartProps {
  state: Pick<OptionsState, 'hasCounts' | 'permission' | 'shortcut' | 'panelShortcut'>;
  onCounts: (isWanted: boolean) => void;
  openShortcuts: OptionsActions['openShortcuts'];
}

/** The button in the toolbar: its number, and the shortcuts to what it opens. */
export function ButtonPart({ state, onCounts, openShortcuts }: ButtonPartProps) {
  const { hasCounts, permission, shortcut, panelShortcut } = state;
  return (
    <section class="part" aria-labelledby="button-title">
      <h2 id="button-title">{word('buttonTitle')}</h2>
      <SwitchSetting
        label={word('menuCounts')}
        note={`${word('menuCountsNote', permission)} ${word('countsLocal')}`}
        isOn={hasCounts}
        onSwitch={onCounts}
      />
      <Shortcut label={word('shortcut')} note={word('shortcutNote')} keys={shortcut} onChange={openShortcuts} />
      <Shortcut label={word('shortcutPanel')} keys={panelShortcut} onChange={openShortcuts} />
    </section>
  );
}

interface ShortcutProps {
  label: string;
  note?: string;
  /** '' for none; null where the browser has no such shortcut. */
  keys: string | null;
  onChange: () => void;
}

function Shortcut({ keys, onChange, ...said }: ShortcutProps) {
  if (keys === null) return null;
  return (
    <Setting {...said}>
      {keys === '' ? word('shortcutNone') : <kbd>{keys}</kbd>}
      <button type="button" class="quiet" onClick={onChange}>
        {word('shortcutChange')}
      </button>
    </Setting>
  );
}

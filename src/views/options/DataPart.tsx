import { countedWord, word } from '../text/words.ts';
import { bytesText } from './measures.ts';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import { ResetSetting } from './ResetSetting.tsx';
import { Setting } from './Setting.tsx';
import { SettingsFile } from './SettingsFile.tsx';

/** Properties of `DataPart`. */
export interface DataPartProps {
  state: OptionsState;
  onChange: OptionsActions['changeSettings'];
  onReset: () => void;
  actions: Pick<OptionsActions, 'showAllHidden' | 'saveText'>;
}

/** What is kept on this computer, and how it is taken along or removed. */
export function DataPart({ state, onChange, onReset, actions }: DataPartProps) {
  const { storage, hiddenPages, settings } = state;
  return (
    <section class="part" aria-labelledby="data-title">
      <h2 id="data-title">{word('dataTitle')}</h2>
      <p class="part-note">{word('dataLocal')}</p>
      {storage !== null && <Setting label={word('storageUsed')}>{bytesText(storage)}</Setting>}
      <Setting label={word('hiddenTitle')}>
        <span role="status">{hiddenPages > 0 ? countedWord('hiddenPages', hiddenPages) : word('hiddenNone')}</span>
        {hiddenPages > 0 && (
          <button type="button" class="quiet" onClick={actions.showAllHidden}>
            {word('showAllAgain')}
          </button>
        )}
      </Setting>
      <SettingsFile settings={settings} onChange={onChange} save={actions.saveText} />
      <ResetSetting onReset={onReset} />
    </section>
  );
}

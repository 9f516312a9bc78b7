import { useState } from 'preact/hooks';
import type { ReaderSettings } from '../../messages/reader-settings.ts';
import { word } from '../text/words.ts';
import { FileButton } from './FileButton.tsx';
import type { OptionsActions } from './options-actions.ts';
import { Setting } from './Setting.tsx';
import { readSettingsFile, SETTINGS_FILE, toSettingsFile } from './settings-file.ts';

/** Properties of `SettingsFile`. */
export interface SettingsFileProps {
  settings: ReaderSettings;
  onChange: OptionsActions['changeSettings'];
  save: OptionsActions['saveText'];
}

/** Saves the settings as a file, and takes them from one. */
export function SettingsFile({ settings, onChange, save }: SettingsFileProps) {
  const [outcome, setOutcome] = useState<{ isGood: boolean; text: string } | null>(null);
  const take = async ([file]: File[]) => {
    if (file === undefined) return;
    const read = await readSettingsFile(file);
    setOutcome(
      typeof read === 'string' ? { isGood: false, text: read } : { isGood: true, text: word('settingsImported') },
    );
    if (typeof read !== 'string') onChange(read);
  };
  return (
    <>
      <Setting label={word('settingsFile')} note={word('settingsFileNote')}>
        <button type="button" class="quiet" onClick={() => save(SETTINGS_FILE, toSettingsFile(settings))}>
          {word('settingsExport')}
        </button>
        <FileButton label={word('settingsImport')} accept=".json" isQuiet onChoose={(files) => void take(files)} />
      </Setting>
      <p role="status" class={outcome?.isGood === false ? 'fault' : 'setting-note'}>
        {outcome?.text}
      </p>
    </>
  );
}

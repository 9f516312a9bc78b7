import type { ReaderSettings } from '../../messages/reader-settings.ts';
import { word } from '../text/words.ts';
import { ChoiceSetting } from './ChoiceSetting.tsx';
import type { OptionsActions } from './options-actions.ts';
import { SwitchSetting } from './SwitchSetting.tsx';

/** Properties of `ReadingPart`. */
export interface ReadingPartProps {
  settings: ReaderSettings;
  onChange: OptionsActions['changeSettings'];
}

/** How the context of a page looks and where it leads. */
export function ReadingPart({ settings, onChange }: ReadingPartProps) {
  return (
    <section class="part" aria-labelledby="reading-title">
      <h2 id="reading-title">{word('readingTitle')}</h2>
      <SwitchSetting
        label={word('menuPictures')}
        note={word('menuPicturesNote')}
        isOn={settings.pictures}
        onSwitch={(pictures) => onChange({ pictures })}
      />
      <ChoiceSetting
        label={word('linksTitle')}
        name="links"
        value={settings.links}
        choices={{ front: word('linksFront'), background: word('linksBackground') }}
        onChoose={(links) => onChange({ links })}
      />
      <ChoiceSetting
        label={word('themeTitle')}
        name="theme"
        value={settings.theme}
        choices={{ system: word('themeSystem'), light: word('themeLight'), dark: word('themeDark') }}
        onChoose={(theme) => onChange({ theme })}
      />
    </section>
  );
}

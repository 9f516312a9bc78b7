import { Unanswered } from '../../src/views/context/Unanswered.tsx';
import * as more from '../../src/views/more.ts';
import { Popup } from '../../src/views/popup/Popup.tsx';
import { permissionWords } from '../../src/views/text/permission-words.ts';
import { fixtures } from './fixtures.ts';
import { popupActions } from './popup-fixtures.ts';
import { showFixtures } from './show-fixtures.ts';

/** The popup outside an extension: shows the fixture that the address names, as `popup.html#seed`. */
showFixtures((name) => {
  const content = fixtures[name];
  if (content === undefined) return <Unanswered details={name} copy={() => Promise.resolve(true)} />;
  return (
    <Popup
      content={content}
      loaded={more}
      permission={permissionWords('chrome-extension:')}
      actions={popupActions(content.answer)}
    />
  );
});

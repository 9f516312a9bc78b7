import { Unseen } from '../../src/views/panel/Unseen.tsx';
import { Popup } from '../../src/views/popup/Popup.tsx';
import { permissionWords } from '../../src/views/text/permission-words.ts';
import { fixtures } from './fixtures.ts';
import { popupActions } from './popup-fixtures.ts';
import { showFixtures } from './show-fixtures.ts';

const CONTENTS: { [fixture: string]: string } = {
  panel: 'many',
  'panel-arabic': 'arabic',
  'panel-none': 'site-papers',
  'panel-unread': 'site',
};

/** The side panel outside an extension: shows the fixture that the address names, as `panel.html#panel`. */
showFixtures((name) => {
  const permission = permissionWords('chrome-extension:');
  const content = fixtures[CONTENTS[name] ?? 'many'];
  if (content === undefined) throw new Error(`no fixture ${name}`);
  const answer = { ...content.answer, isUnread: name === 'panel-unread' };
  const actions = { ...popupActions(answer), openPanel: null };
  if (name.startsWith('panel-cannot-see')) {
    return <Unseen permission={permission} onFollow={() => undefined} actions={actions} />;
  }
  return <Popup content={content} permission={permission} actions={actions} isRoomy />;
});

import { render } from 'preact';
import { Unanswered } from '../../src/views/context/Unanswered.tsx';
import * as more from '../../src/views/more.ts';
import { Popup } from '../../src/views/popup/Popup.tsx';
import { permissionWords } from '../../src/views/text/permission-words.ts';
import { fixtures } from './fixtures.ts';
import { pictureFixture } from './picture-words.ts';
import { popupActions } from './popup-fixtures.ts';

/** The popup outside an extension: shows the fixture that the address names, as `picture.html#seed`. */
show();
// To load the page anew for each fixture takes several times as long.
addEventListener('hashchange', show);

function show(): void {
  const name = pictureFixture();
  document.getElementById('loading')?.remove();
  render(null, document.body);
  document.body.scrollTo(0, 0);
  render(viewOf(name), document.body);
}

function viewOf(name: string) {
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
}

import { permissionWords } from '../../src/views/text/permission-words.ts';
import { Welcome } from '../../src/views/welcome/Welcome.tsx';
import type { WelcomeActions, WelcomeState } from '../../src/views/welcome/welcome-actions.ts';
import { showFixtures } from './show-fixtures.ts';

const state: WelcomeState = {
  example: 'https://news.example/2021/an-article',
  isPinned: false,
  list: [{ id: 'example', isOn: true }],
  suggestions: [{ name: 'Gardens of the city', address: 'example/gardens' }],
  hasCounts: false,
  permission: permissionWords('chrome-extension:'),
  isPrivate: false,
};
const changes: { [fixture: string]: Partial<WelcomeState> } = {
  welcome: {},
  'welcome-pinned': { isPinned: true },
  'welcome-firefox': { isPinned: null, hasCounts: true },
  'welcome-private': { isPrivate: true },
  'welcome-rtl': {},
};

const actions: WelcomeActions = {
  watch: () => undefined,
  run: () => ({ outcome: new Promise(() => undefined), cancel: () => undefined }),
  newId: () => 'new',
  now: () => 0,
  allowHosts: () => Promise.resolve(true),
  setCounts: (isWanted) => Promise.resolve(isWanted),
  wanted: (address) =>
    Promise.resolve({ name: address, origin: { kind: 'records', address: `https://news.example/${address}.zip` } }),
  saveText: () => undefined,
  copy: () => Promise.resolve(true),
};

/** The welcome page outside an extension: shows the fixture that the address names, as `welcome.html#welcome-pinned`. */
showFixtures((name) => {
  const changed = changes[name];
  if (changed === undefined) throw new Error(`no fixture ${name}`);
  return <Welcome first={{ ...state, ...changed }} actions={actions} />;
});

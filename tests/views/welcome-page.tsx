import { render } from 'preact';
import { setWords } from '../../src/views/text/words.ts';
import { Welcome } from '../../src/views/welcome/Welcome.tsx';
import type { WelcomeActions, WelcomeState } from '../../src/views/welcome/welcome-actions.ts';
import { english, englishLookup } from './english.ts';

/** The welcome page outside an extension: shows the fixture that the address names, as `welcome.html#welcome-pinned`. */
const name = decodeURIComponent(location.hash.slice(1));
const state: WelcomeState = {
  example: 'https://news.example/2021/an-article',
  isPinned: false,
  list: [{ id: 'example', isOn: true }],
  suggestions: [{ name: 'Gardens of the city', address: 'example/gardens' }],
  hasCounts: false,
  permission: english.get('permissionChromium') ?? '',
  isPrivate: false,
};
const changes: { [fixture: string]: Partial<WelcomeState> } = {
  welcome: {},
  'welcome-pinned': { isPinned: true },
  'welcome-firefox': { isPinned: null, hasCounts: true },
  'welcome-private': { isPrivate: true },
  'welcome-rtl': {},
};
const changed = changes[name];
if (changed === undefined) throw new Error(`no fixture ${name}`);

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
setWords(englishLookup);
if (name.endsWith('-rtl')) document.documentElement.dir = 'rtl';
render(<Welcome first={{ ...state, ...changed }} actions={actions} />, document.body);

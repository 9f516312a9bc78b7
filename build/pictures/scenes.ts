import { english, type Scene } from './english-scenes.ts';

export type { Scene };

/** What is looked at in other languages, too: each view at its fullest, and what stands in one line. */
const TRANSLATED = [
  ...['seed', 'many', 'typical', 'listed', 'arabic', 'seed-probable', 'several', 'none', 'failed', 'hidden', 'offer'],
  ...['site-papers', 'menu', 'menu-none', 'explained', 'excerpts', 'search-empty', 'search-found', 'search-nothing'],
  ...['topic', 'topic-explained', 'provider', 'site-list', 'cite', 'cite-paper'],
  ...['options-empty', 'options-opened', 'options-running', 'options-done', 'options-failed', 'options-reset'],
  ...[
    'panel',
    'panel-unread',
    'panel-cannot-see',
    'panel-menu',
    'search-page-garden',
    'search-page-xyzzy',
    'welcome',
    'draft-seed',
    'draft-spoilt',
    'draft-added',
    'draft-own',
    'draft-own-none',
    'draft-gone',
    'draft-edit-gone',
  ],
];

const LANGUAGES = ['long', 'rtl'];

/** What is looked at in forced colours: each kind of control. */
const FORCED = [
  ...[
    'many',
    'several',
    'probable',
    'menu',
    'offer',
    'focus-link',
    'focus-offer',
    'cite-paper',
    'search-arrow',
    'none',
  ],
  ...['options-opened', 'options-done', 'options-reset', 'welcome', 'draft-spoilt'],
];

/**
 * Everything that is pictured: in English, then in the made-up languages of tests/views/made-words.ts, then in forced
 * colours.
 */
export const scenes: Scene[] = [
  ...english,
  ...english
    .filter(({ name }) => TRANSLATED.includes(name))
    .flatMap((scene) =>
      LANGUAGES.map((language) => ({
        ...scene,
        name: `${scene.name}@${language}`,
        fixture: `${scene.fixture}@${language}`,
      })),
    ),
  ...english
    .filter(({ name }) => FORCED.includes(name))
    .map((scene) => ({ ...scene, name: `${scene.name}@forced`, isForced: true as const })),
];

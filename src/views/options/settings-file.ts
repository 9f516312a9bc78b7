import { isSetting, type ReaderSettings } from '../../messages/reader-settings.ts';
import { isolatedText } from '../../record/display-text.ts';
import { word } from '../text/words.ts';

/** Says what a file is, and of which version. */
const KIND = 'article-context settings';
const VERSION = 1;

/** The file's name when it is saved. */
export const SETTINGS_FILE = 'article-context-settings.json';

/** Most bytes of a settings file. One has about 150. */
const MOST_BYTES = 10_000;

/** The settings as a file. */
export function toSettingsFile(settings: ReaderSettings): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, settings }, null, 2)}\n`;
}

/** What a settings file says, or in words why it can't be taken. What it leaves out stays as it is. */
export async function readSettingsFile(file: Blob): Promise<Partial<ReaderSettings> | string> {
  if (file.size > MOST_BYTES) return word('settingsTooLarge');
  const data = parsed(await file.text());
  if (data === undefined) return word('settingsNotJson');
  if (!isMap(data) || data.kind !== KIND || !isMap(data.settings)) return word('settingsOther');
  if (data.version !== VERSION) return word(isLater(data.version) ? 'settingsNewer' : 'settingsOther');
  // A name that is no setting of ours says nothing to us: it is neither a fault nor kept.
  const known = Object.entries(data.settings).filter(([name]) => NAMES.has(name));
  const wrong = known.find(([name, value]) => !isSetting(name, value));
  return wrong === undefined ? Object.fromEntries(known) : word('settingsWrong', isolatedText(wrong[0]));
}

const NAMES: ReadonlySet<string> = new Set(['pictures', 'links', 'theme'] satisfies (keyof ReaderSettings)[]);

type Map = { readonly [name: string]: unknown };
const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);
const isLater = (version: unknown): boolean => Number.isInteger(version) && Number(version) > VERSION;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // JSON.parse has no other way to say that a text is none. `undefined` is nothing that JSON can say.
    return undefined;
  }
}

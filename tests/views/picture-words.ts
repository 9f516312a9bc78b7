import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { setLanguage } from '../../src/views/text/set-language.ts';
import { lookupIn } from './english.ts';
import { MADE_LANGUAGES, type MadeLanguageName, madeMessages } from './made-words.ts';

const isMade = (name: string | undefined): name is MadeLanguageName => name !== undefined && name in MADE_LANGUAGES;

/**
 * The fixture that the address of a page outside an extension names, whose words are made ready: English, or a made-up
 * language that stands behind it, `#seed@long`. A fixture that is written from right to left has words that are, too.
 */
export function pictureFixture(): string {
  const [fixture = '', named] = decodeURIComponent(location.hash.slice(1)).split('@');
  const language = fixture.endsWith('-rtl') ? 'rtl' : named;
  setLanguage(document.documentElement, lookupIn(isMade(language) ? madeMessages(messages, language) : messages));
  return fixture;
}

import type { Messages } from './locale-faults.ts';

/** A language that nobody speaks: its letters for a to z, what a text ends with, and the language whose dates and numbers go with it. */
interface MadeLanguage {
  letters: string;
  padding: string;
  locale: string;
  direction: 'ltr' | 'rtl';
}

/**
 * Two made-up languages without one letter of ASCII, so that whatever is left of it in a view comes from elsewhere. The
 * long one has accents above and below; its dates are Greek, the other's Hebrew, so that they have no such letter either.
 */
export const MADE_LANGUAGES = {
  long: {
    letters: 'àƀçđéƒĝĥïĵķļɱñöþɋŕšţüṽŵẋýž',
    padding: ' ţĥé ñéẋţ ŵöŕđ àñđ öñé ɱöŕé',
    locale: 'el',
    direction: 'ltr',
  },
  rtl: {
    letters: 'אבגדהוזחטיכלמנסעפצקרשתאבגד',
    padding: ' ועוד מילה אחת לסוף השורה',
    locale: 'he',
    direction: 'rtl',
  },
} as const satisfies Record<string, MadeLanguage>;

/** The name of a made-up language. */
export type MadeLanguageName = keyof typeof MADE_LANGUAGES;

/** How much longer than the English words the made-up ones are: about what German needs. */
const LONGER = 0.4;

/** The words of the extension in a made-up language. */
export function madeMessages(english: Messages, name: MadeLanguageName): Messages {
  const language: MadeLanguage = MADE_LANGUAGES[name];
  const made = Object.entries(english).map(([key, { message }]) => [key, { message: madeText(message, language) }]);
  return {
    ...Object.fromEntries(made),
    locale: { message: language.locale },
    direction: { message: language.direction },
  };
}

/** A text in its letters, longer by so much; what the browser or we fill in stays. */
function madeText(text: string, { letters, padding }: MadeLanguage): string {
  const told = text.split(/(\$\d|%s)/).map((part, place) => (place % 2 === 1 ? part : inLetters(part, letters)));
  const more = Math.ceil(text.replace(/\$\d|%s/g, '').length * LONGER);
  return (
    told.join('') +
    padding
      .repeat(Math.ceil(more / padding.length))
      .slice(0, more)
      .trimEnd()
  );
}

function inLetters(text: string, letters: string): string {
  const own = [...letters];
  return text.replace(/[a-z]/gi, (letter) => {
    const made = own[letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0)] ?? '';
    return letter === letter.toLowerCase() ? made : made.toUpperCase();
  });
}

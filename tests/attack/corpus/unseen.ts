/** Characters that are not seen, from all over Unicode; each is a letter, a mark or a control to some program. */
const UNSEEN = [
  ...['\u00ad', '\u034f', '\u115f', '\u1160', '\u17b4', '\u180b', '\u180e', '\u200b', '\u200c', '\u200d', '\u2060'],
  ...['\u2061', '\u2064', '\u2065', '\u206a', '\u206f', '\u2800', '\u3164', '\ufe00', '\ufe0f', '\ufeff', '\uffa0'],
  ...[
    '\ufff0',
    '\ufff9',
    '\ufffb',
    '\u{1bca0}',
    '\u{1d173}',
    '\u{1d17a}',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e007f}',
    '\u{e0100}',
  ],
  ...[
    '\u{e01f0}',
    '\u0000',
    '\u0007',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u2028',
    '\ufffe',
    '\ud800',
    '\udc00',
    '\u{10ffff}',
  ],
];

const PLACES: ((unseen: string) => string)[] = [
  (unseen) => unseen,
  (unseen) => unseen.repeat(300),
  (unseen) => `gar${unseen}den`,
  (unseen) => `${unseen}title${unseen}`,
  (unseen) => `https://news${unseen}.example/a`,
  (unseen) => `java${unseen}script:globalThis.sang=1`,
  (unseen) => `😀${unseen}😀${unseen}${unseen}`,
  (unseen) => `&#${unseen.codePointAt(0)};`,
  (unseen) => [...'hidden'].join(unseen.repeat(40)),
];

/** Texts with something in them that nobody sees, or of nothing else. */
export const unseenTexts = (): string[] => PLACES.flatMap((place) => UNSEEN.map(place));

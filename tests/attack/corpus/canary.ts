/** A host that nobody may ever ask. */
export const CANARY_HOST = 'canary.example';

/** An address there. */
export const CANARY = `https://${CANARY_HOST}/sing`;

/** Code that leaves a mark in the page or the worker that runs it. */
export const SING = 'globalThis.sang=1';

/** Code that leaves the mark, or asks the host, each in another way. */
export const SONGS = [
  SING,
  `top.document.title="sang"`,
  `fetch("${CANARY}")`,
  `import("${CANARY}.js")`,
  `new Image().src="${CANARY}.png"`,
  `eval("${SING}")`,
  `navigator.sendBeacon("${CANARY}")`,
];

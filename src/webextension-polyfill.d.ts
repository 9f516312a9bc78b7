/** The polyfill has no types of its own; what it gives is the `chrome` interface with promises, in every browser. */
declare module 'webextension-polyfill' {
  const browser: typeof chrome;
  export default browser;
}

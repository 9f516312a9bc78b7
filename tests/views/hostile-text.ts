const PIECES = [
  '<script>alert(1)</script> <img src=x onerror=alert(2)> &lt;b&gt;bold&lt;/b&gt; ',
  '\u202Egnirts desrever\u202C \u2066isolate \u2069 ',
  'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034Dalgo ',
  'a\u200Bb\u200Bc\u0000\u0007\u001B[31m ',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  ' https://example.org/a/very/long/address/that/has/no/place/to/break/in/it?with=parameters&and=more ',
  '漢字かな交じり文はどこでも折り返せる。 😀👩‍👩‍👧‍👦🏴‍☠️ ',
];

/** A text of `length` characters with all that a record could do to a layout: markup, bidi controls, marks, endless words. */
export function hostileText(length: number): string {
  return PIECES.join('')
    .repeat(Math.ceil(length / PIECES.join('').length))
    .slice(0, length);
}

import { expect, test } from 'vitest';
import { decodeEntities } from '../../src/record/entities.ts';

test.each([
  ['decodes the common names', 'Q&amp;A &quot;now&quot; &lt;b&gt;', 'Q&A "now" <b>'],
  ['decodes decimal and hexadecimal numbers', 'It&#39;s &#x2019;fine&#x1F600;', "It's ’fine😀"],
  ['decodes names in capitals, too', '&AMP;&Lt;', '&<'],
  ['decodes signs of typesetting', '&lsquo;a&rsquo; &ldquo;b&rdquo; c&ndash;d &mdash; e&hellip;', '‘a’ “b” c–d — e…'],
  ['decodes an apostrophe, and a space that breaks no line', 'it&apos;s&nbsp;so', "it's so"],
  ['decodes once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['keeps a name it does not know', '&copy; &amp', '&copy; &amp'],
  ['keeps what is no entity', 'AT&T; R&D', 'AT&T; R&D'],
  [
    'keeps numbers that are no character',
    '&#0; &#xD800; &#xDFFF; &#x110000; &#9999999;',
    '&#0; &#xD800; &#xDFFF; &#x110000; &#9999999;',
  ],
  ['decodes those beside them', '&#1;&#xD7FF;&#xE000;&#x10FFFF;', '\u0001\ud7ff\ue000\u{10ffff}'],
  ['is not led astray by names of Object.prototype', '&valueOf; &toString;', '&valueOf; &toString;'],
])('%s', (_, text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

/** Longest address that is kept, in characters. The longest real one counts 434. */
const LONGEST_ADDRESS = 4096;

/**
 * White space, control characters, halves of characters, what turns text around or is not seen: a browser would drop or
 * encode them, so that the link shown is not the link followed. Persian addresses have joiners.
 */
const UNUSABLE = /[\s\p{Cc}\p{Cs}<>"\\]|\p{DI}(?<![\p{M}\u200c\u200d])/u;

/** An address whose host is a plain name and whose other characters are ASCII: as nearly all are, and each of them can be parsed. */
const ORDINARY = /^https?:\/\/(?:(?!xn--)[a-z\d-]{1,63}\.){1,4}[a-z]{2,24}(?:\/[!#-;=?-[\]-~]*)?$/;

/**
 * The address as given, if it is one that a reader may be led to: absolute, http or https, with a host, without spaces;
 * else null. `https://example.org/a` is one; `javascript:alert(1)`, `/a`, `https:///a` and `https://a b.org/` are not.
 */
export function toWebAddress(text: string): string | null {
  if (text.length <= LONGEST_ADDRESS && ORDINARY.test(text)) return text;
  if (text.length > LONGEST_ADDRESS || UNUSABLE.test(text) || !/^https?:\/\/[^/?#]/i.test(text)) return null;
  return hasHost(text) ? text : null;
}

/** Whether it can be parsed and its host exists: `https://./` and `https://a..b/` have an empty label (RFC 1035 §3.1). */
function hasHost(text: string): boolean {
  try {
    // Not `URL.canParse`: in Node 20 it comes to call `https://münchen.example/` false once it has been called often.
    const { hostname } = new URL(text);
    return !hostname.startsWith('.') && !hostname.includes('..');
  } catch {
    return false;
  }
}

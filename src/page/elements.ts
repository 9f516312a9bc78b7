/**
 * The elements of the page that a selector fits. A form or a picture of that name stands in the place of `document.title`,
 * `document.links` or `document.querySelectorAll` (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem),
 * so nothing is asked of `document` itself.
 */
export function elements<E extends Element = Element>(selector: string): E[] {
  return [...Document.prototype.querySelectorAll.call(document, selector)] as E[];
}

/** The address that relative addresses of the page begin at. */
export const baseAddress = (): string => elements(':root')[0]?.baseURI ?? location.href;

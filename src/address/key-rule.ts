/**
 * The rules that make an article key out of an address. `explainKey` says which of them changed an address, in the order
 * in which they were applied; a rule that found nothing to change is not named.
 */
export type KeyRule =
  | 'redirect'
  | 'viewer'
  | 'archive'
  | 'amp-cache'
  | 'www'
  | 'mobile-host'
  | 'amp-host'
  | 'same-host'
  | 'youtube'
  | 'doi'
  | 'page-id'
  | 'session'
  | 'index'
  | 'amp-path'
  | 'tracking'
  | 'amp-query'
  | 'order'
  | 'fragment';

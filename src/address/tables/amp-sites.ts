/**
 * How single sites mark the AMP form of a path: sites to `[mark, what stands there otherwise]`. General marks (`/amp/`,
 * `.amp`, …) need no entry.
 *
 * Example: `gamespot.com/amp-articles/…` is `gamespot.com/articles/…`. Near miss: `/amp-repairs/…` on another site.
 * Sources: `rel=amphtml` of the sites' own articles; T marks what tidy-url says too (github.com/DrKain/tidy-url, MIT).
 */
export const AMP_SITES: Record<string, readonly [mark: RegExp, plain: string]> = {
  'gamespot.com': [/^\/amp-(?=(?:articles|videos|reviews)\/)/, '/'],
  'eurogamer.net': [/^\/amp\/(?=\d{4}-\d)/, '/articles/'],
  'indiatimes.com': [/\/amp_(?=\w{4,12}\/)/, '/'],
  'ndtv.com': [/\/amp\/1$/, ''],
  'cnn.com': [/^\/cnn\/(?=\d{4}\/)/, '/'], // T
};

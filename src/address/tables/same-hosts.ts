/**
 * Hosts that show another site's articles at the same paths, and the host that a key uses. Each redirects to the
 * other or states it as `rel=canonical`. Marks such as `m.` are off already.
 *
 * Example: `old.reddit.com` is `reddit.com`. Near miss: `gaming.reddit.com`, `news.bbc.co.uk`, which are not listed.
 */
export const SAME_HOSTS: Readonly<Record<string, string>> = {
  // help.x.com: twitter.com redirects to x.com
  'twitter.com': 'x.com',
  // reddit.com/r/help/wiki: other faces of the same posts
  'old.reddit.com': 'reddit.com',
  'new.reddit.com': 'reddit.com',
  'np.reddit.com': 'reddit.com',
  'touch.facebook.com': 'facebook.com',
  'mbasic.facebook.com': 'facebook.com',
  'web.facebook.com': 'facebook.com',
  'edition.cnn.com': 'cnn.com',
  'us.cnn.com': 'cnn.com',
  'bbc.co.uk': 'bbc.com',
  'economictimes.com': 'economictimes.indiatimes.com',
};

/**
 * The host that a key uses, and other hosts that show the same site's articles at the same paths. Each redirects to the
 * other or states it as `rel=canonical`. Marks such as `m.` are off already.
 *
 * Example: `old.reddit.com` is `reddit.com`. Near miss: `gaming.reddit.com`, `news.bbc.co.uk`, which are not listed.
 */
export const SAME_HOSTS: Readonly<Record<string, string>> = {
  // help.x.com: twitter.com redirects to x.com
  'x.com': 'twitter.com',
  // reddit.com/r/help/wiki: other faces of the same posts
  'reddit.com': 'old.reddit.com new.reddit.com np.reddit.com',
  'facebook.com': 'touch.facebook.com mbasic.facebook.com web.facebook.com',
  'cnn.com': 'edition.cnn.com us.cnn.com',
  'bbc.com': 'bbc.co.uk',
  'economictimes.indiatimes.com': 'economictimes.com',
};

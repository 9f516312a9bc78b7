/**
 * Parameters that are tracking only with certain values, as patterns of `name=value` in lower case. The name alone names
 * an article somewhere.
 *
 * Example: `?ref=rss`, `?sid=` with 32 hexadecimal digits. Near miss: `?ref=4417`, `?sid=4417`.
 */
export const TRACKING_VALUES: readonly RegExp[] = [
  // Feeds and share buttons say where the link was put
  /^(?:ref|source|src|via|partner|mod|from)=(?:rss|feed|atom)\d?$/,
  /^ref=(?:fb|facebook|tw|tw_i|twitter|ts|linkedin|reddit|whatsapp|telegram|instagram|pinterest|share|social|bookmarks?|newsletter|email|nl|hn|hackernews|producthunt|flipboard|pocket|feedly|upstract)$/,
  // Ghost adds the domain of the linking site: ghost.org/help
  /^ref=(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,4}[a-z]{2,12}$/,
  // WeChat marks where a link was opened: developers.weixin.qq.com
  /^from=(?:timeline|singlemessage|groupmessage)$/,
  /^spref=(?:fb|tw|gb|bl|pi|ts|tw_i|twitter)$/,
  /^platform=hootsuite$/,
  // Jetpack's share buttons: jetpack.com/support/sharing
  /^share=(?:twitter|x|facebook|linkedin|reddit|tumblr|pinterest|pocket|telegram|jetpack-whatsapp|email|mastodon|bluesky)$/,
  // Session ids as PHP and vBulletin write them (MD5)
  /^(?:s|sid|session|session_?id|zenid)=[\da-f]{32}$/,
  // The same article, drawn for a phone or for paper
  /^(?:mobile|print|printable)=(?:1|true|yes|on)$/,
  // Google's result links
  /^ved=[\w-]{16,}$/,
  /^usg=a[fo][\w-]{3,}$/,
  // What a search result or an AMP viewer says of the page before
  /^referr?er=(?:https?:|android-app:|$)/,
];

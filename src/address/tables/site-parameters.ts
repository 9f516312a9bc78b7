/**
 * Parameters that mean nothing for the article on certain sites only: sites to names, both separated by spaces. A site is
 * a domain with everything below it, or a brand under any suffix (`amazon.*`). Names are in lower case; `*` ends a
 * beginning. They were read off the sites' own share links, feeds and newsletters; a T marks what tidy-url's rules say
 * too (github.com/DrKain/tidy-url, MIT).
 *
 * Example: `smid` at nytimes.com. Near miss: `smid` anywhere else.
 */
export const SITE_PARAMETERS: Readonly<Record<string, string>> = {
  // News in English
  'nytimes.com':
    'smid smtyp smprod emc nl te partner ref referringsource campaign_id instance_id segment_id user_id regi_id module action region pgtype unlocked_article_code rref _r', // T
  'washingtonpost.com': 'wprss wpisrc wpmm itid s_l tid nid hpid noredirect pwapi_token', // T
  'wsj.com barrons.com marketwatch.com': 'mod reflink st siteid', // T
  'cnn.com': 'hpt iid iref eref sr xid cid ref rss', // T
  'cbsnews.com cnet.com zdnet.com': 'ftag', // T
  'cnbc.com': '__source par', // T
  'nbcnews.com go.com': 'cid ex_cid',
  'time.com fortune.com people.com': 'iid xid',
  'usatoday.com': 'gnt-cfr csp',
  'bostonglobe.com': 'p1 s_campaign', // T
  'bloomberg.com': 'srnd sref',
  'forbes.com': 'sh ss',
  'businessinsider.com': 'r ir op',
  'reuters.com': 'feedtype feedname rpc il',
  'theatlantic.com': 'gift',
  'newyorker.com wired.com vanityfair.com vogue.com': 'source bxid cndid esrc',
  'yahoo.com aol.com huffpost.com engadget.com techcrunch.com': 'ncid .tsrc tsrc src fr tpcc', // T
  'theepochtimes.com': 'src_* est rs',
  'bbc.com msn.com microsoft.com': 'ocid cvid ei intlink_from_url link_location pinned_post_*', // T
  'theguardian.com': 'cmp cmp_* acquisitiondata', // T
  'dailymail.co.uk metro.co.uk thisismoney.co.uk inews.co.uk': 'ito ico', // T
  'ft.com thetimes.co.uk thetimes.com economist.com': 'sharetype sharetoken segmentid accesstoken ftcamp fsrc',
  'news.com.au heraldsun.com.au dailytelegraph.com.au couriermail.com.au adelaidenow.com.au theaustralian.com.au':
    'nk sourcecode', // T
  'abc.net.au': 'pfmredir pfm sf',
  'cbc.ca': '__vfz cmp', // T
  'scmp.com': 'module pgtype campaign src tpcc',
  // News in other languages
  'sueddeutsche.de': 'reduced source',
  'derstandard.at dennikn.sk sme.sk': 'ref',
  'elpais.com': 'ssm rel',
  // Video, social, shops
  'youtube.com': 'si feature pp ab_channel', // T
  'x.com': 's t ref_url src cxt', // T
  'facebook.com': 'ref refid fref hc_ref rdid share_url', // T
  'linkedin.com': 'trk trkinfo lipi midtoken midsig refid trackingid rcm', // T
  'reddit.com': 'rdt share_id ref ref_source', // T
  'medium.com': 'source gi sk', // T
  // Research
  'sciencedirect.com cell.com thelancet.com': 'via dgcid rss',
  'science.org sciencemag.org bmj.com': 'cookieset rss et af',
  'jamanetwork.com': 'guestaccesskey widget resultclick appid linkid',
  'wikipedia.org': 'wprov',
  'amazon.*': 'ref ref_ tag psc pd_rd_* pf_rd_*', // T
};

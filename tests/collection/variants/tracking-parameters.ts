import type { Random } from './random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';

/**
 * Parameters as mail tools, advertisers and share buttons write them: `@` is a click's id, `#` a number, `%` a campaign's
 * name, `$` 32 hexadecimal digits. One line for each vendor, from its own pages.
 */
const WRITTEN: readonly string[] = [
  // Google Analytics, Ads, Shopping; cross-domain linker
  'utm_source=% utm_medium=email utm_campaign=% utm_term=% utm_content=% utm_id=# UTM_SOURCE=%',
  'gclid=@ gclsrc=aw.ds dclid=@ gbraid=@ wbraid=@ srsltid=@ _ga=2.#.#.# _gl=1*@ gad_source=1 ga_campaign=%',
  // AMP: amp.dev/documentation/guides-and-tutorials/develop/media_iframes_3p
  'amp_js_v=a9 amp_gsa=1 usqp=mq331AQIKAGwASCAAgM%3D',
  // Meta, TikTok, X, LinkedIn, Pinterest, Snap, Reddit
  'fbclid=@ igshid=@ igsh=@ mibextid=@ fb_action_ids=# fb_source=% ttclid=@ twclid=@ __twitter_impression=true',
  'li_fat_id=@ epik=@ ScCid=@ rdt_cid=#',
  // Microsoft, Webtrends, Yahoo, Yandex
  'msclkid=$ wt_mc=% WT.mc_id=% guccounter=1 guce_referrer=@ soc_src=social-sh soc_trk=tw yclid=# ysclid=@ _openstat=@',
  // Adobe, Marketo, Oracle Eloqua, Salesforce, IBM
  's_cid=% s_kwcid=AL!#!3!# ef_id=@ mkt_tok=@ sc_cid=@ icid=% elqTrackId=$ elq=$ sfmc_id=# et_rid=# cm_mmc=%-_-%',
  'spMailingID=# spUserID=@ spJobID=# spReportId=@',
  // Mailchimp, HubSpot, Klaviyo, Omeda, Vero, Drip, Blueshift, MailerLite, Dotdigital, Beehiiv, ConvertKit
  'mc_cid=@ mc_eid=@ _hsenc=@ _hsmi=# __hstc=#.$ hsCtaTracking=@ hsa_cam=# _kx=@ oly_anon_id=@ oly_enc_id=@ vero_id=@',
  '__s=@ bsft_clkid=@ ml_subscriber=# ml_subscriber_hash=@ dm_i=@ _bhlid=$ ck_subscriber_id=# ss_email_id=@ bbeml=@',
  // Matomo, Piwik, AT Internet, Comscore, Coremetrics
  'mtm_campaign=% mtm_cid=# pk_campaign=% pk_kwd=% piwik_campaign=% xtor=RSS-# at_medium=% at_campaign=% ns_mchannel=%',
  'ns_source=% ns_campaign=% itm_source=% cmpid=% intcmp=%',
  // Affiliate and content networks: Impact, CJ, Awin, Taboola, Outbrain, Branch, Marin
  'irclickid=@ irgwc=1 cjevent=$ awc=#_$ tblci=@ dicbo=@ obOrigUrl=true _branch_match_id=# _branch_referrer=@',
  // Hootsuite, Echobox, Buffer; Alibaba; Rambler; Omnisend; Dynamics
  'hootPostID=$ Echobox=# echobox=# buffer_share=@ spm=a#.b# rb_clickid=@ omnisendContactID=@ _cldee=@ vgo_ee=@',
  // Share buttons and feeds that say it in a value
  'ref=rss source=rss ref=facebook ref=twitter ref=hackernews share=twitter',
  // Sessions: php.net/session, Java Servlet 4.0 §7.1.3
  'PHPSESSID=$ jsessionid=$',
];

const PARAMETERS = WRITTEN.flatMap((line) => line.split(' '));

/** What says nothing on one site only, by the end of a host. From links that the sites' own share buttons make. */
const OF_SITE: Readonly<Record<string, string>> = {
  'youtube.com': 'si=@ feature=share feature=youtu.be t=#s list=PL@ index=4 pp=@ ab_channel=@',
  'msn.com': 'ocid=msedgntp cvid=$ ei=#',
  'nytimes.com': 'smid=tw-share smtyp=cur',
  'metro.co.uk': 'ito=cbshare ico=related-posts',
  'yahoo.com': 'ncid=%',
  'bbc.com': 'ocid=socialflow_twitter',
};

/** One tracking parameter for a page at `host`, with a value as its vendor writes them. */
export function trackingParameter(host: string, random: Random): string {
  const site = Object.keys(OF_SITE).find((name) => host === name || host.endsWith(`.${name}`));
  const ofSite = (site && OF_SITE[site]?.split(' ')) || [];
  const written = random.pick(ofSite.length > 0 && random.chance(0.3) ? ofSite : PARAMETERS);
  const equals = written.indexOf('=') + 1;
  return written.slice(0, equals) + written.slice(equals).replace(/[@#$]|%(?!3D)/g, (mark) => filled(mark, random));
}

function filled(mark: string, random: Random): string {
  if (mark === '#') return random.text(9, DIGITS);
  if (mark === '$') return random.text(32, HEX);
  if (mark === '@') return random.text(22, LETTERS);
  return random.pick(['newsletter', 'Daily%20Brief', 'spring+sale', 'twitter.com', 'rss-feed', 'push_2021-04-07']);
}

/** Names that only such parameters have: what a page's own query never says. */
export const TRACKING_PARAMETER_NAMES: ReadonlySet<string> = new Set(
  [...PARAMETERS, ...Object.values(OF_SITE).flatMap((line) => line.split(' '))]
    .map((written) => written.slice(0, written.indexOf('=')).toLowerCase())
    .filter((name) => !['ref', 'source', 'share', 't', 'index', 'list'].includes(name)),
);

/**
 * Parameters that name a click, a campaign or a visit and never an article, whatever the site: exact names in lower
 * case, and beginnings marked with `*`. Each line says who writes them.
 *
 * Example: `fbclid`, `utm_term`. Near miss: `id`, `cid`, `ref`, `campaignid`, which name articles somewhere.
 */
export const TRACKING_NAMES = [
  // Google: support.google.com/analytics/answer/1033863, /answer/11242841 (linker), developers.google.com/gtagjs
  'utm* _utm_* __utm* gclid gclsrc dclid gbraid wbraid gad_* srsltid _ga _gl ga_* gs_l gws_rd',
  // AMP viewers
  'amp_js_v amp_gsa amp_tf usqp aoh ampshare',
  // Meta: developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc
  'fbclid fb_action_* fb_source fb_ref fb_comment_id fb_xd_fragment igshid igsh mibextid __tn__ __cft__* __xts__*',
  'action_object_map action_type_map action_ref_map',
  // Microsoft and Webtrends: help.ads.microsoft.com/apex/index/3/en/60000; learn.microsoft.com/contribute (WT.mc_id)
  'msclkid wt.* wt_mc* wt_zmc wtrid',
  // TikTok, X, LinkedIn, Pinterest, Snap, Reddit: each network's help page on click ids
  'ttclid twclid __twitter_impression ref_src li_fat_id epik sccid rdt_cid',
  // Yahoo: legal.yahoo.com consent hand-over; yahoo.com share links
  'guccounter guce_* _guc_* soc_src soc_trk vmcid',
  // Yandex, Mail.ru, Russian ad marking: yandex.ru/support/direct/statistics/url-tags.html, erir.grfc.ru (erid)
  'yclid ymclid ysclid syclid _openstat erid rb_clickid roistat*',
  // Adobe Analytics, Advertising, Campaign, Marketo: experienceleague.adobe.com (s_cid, s_kwcid, ef_id, mkt_*)
  's_cid s_kwcid ef_id sc_cid icid adobe_mc* mkt_*',
  // Oracle Eloqua; Salesforce Marketing Cloud; IBM Acoustic and Coremetrics
  'elq* sfmc_* et_rid et_cid spmailingid spuserid spjobid spreportid cm_mmc* cm_re cm_sp cm_lm',
  // Mailchimp, HubSpot, Klaviyo, Omeda, Vero, Drip, Blueshift, MailerLite, Bronto
  'mc_* _hs* __hs* hscta* hsa_* _kx _ke oly_* vero_* __s bsft_* vgo_ee ml_* _bta_tid trk_contact trk_msg trk_module trk_sid',
  // Dotdigital, Iterable, Ometria, Beehiiv, Customer.io, Mindbox, Dynamics, Omnisend, ConvertKit, Wicked Reports
  'dm_i iterable_* oft_* _bhlid bhlid ss_email_id mindbox-* _cldee omnisendcontactid ck_subscriber_id bbeml wickedid',
  'unicorn_click_id sms_click sms_source sms_uph',
  // Matomo and Piwik: matomo.org/faq/tracking-campaigns; Piano and AT Internet: developers.atinternet-solutions.com
  'mtm_* pk_* piwik_* matomo_* xtor xtref xts xtmc xtcr xtnp at_*',
  // Comscore, Parse.ly, Cxense, Coremetrics, Omniture
  'ns_* itm_* cx_* int_source int_campaign intcmp intcid icmp',
  // Taboola, Outbrain, Branch
  'tblci taboola_* dicbo obclickid oborigurl _branch_*',
  // Affiliate networks: Impact, CJ, Awin, Rakuten, ShareASale, Tradedoubler, Admitad, and names that many share
  'irclickid irgwc cjevent awc ranmid raneaid ransiteid sscid tduid zanpid admitad_uid affiliate affiliate_id aff_* clickid click_id',
  // Social tools: Hootsuite, Echobox, Buffer, Sprout
  'hootpostid hss_channel echobox buffer_share sr_share',
  // Publishers' names that several titles share: DPG Media, The Epoch Times, Condé Nast, Spiegel, Le Monde; Alibaba;
  // Substack, also at a letter's own domain
  'dpg_* ea_src ea_med mbid cmpid sara_ecid lmd_* spm isfreemail triedredirect traffic_source recommended_by',
  // WeChat: developers.weixin.qq.com
  'isappinstalled',
  // Sessions: php.net/session, Java Servlet 4.0 §7.1.3, Microsoft ASP, Adobe ColdFusion, osCommerce
  'phpsessid jsessionid aspsessionid* cftoken oscsid sessid sessionhash',
  // WordPress, Cloudflare, Google Translate: replies, challenges and proxies around the same page
  'replytocom doing_wp_cron _wpnonce like_comment noamp nonamp __cf_chl_* _x_tr_*',
].join(' ');

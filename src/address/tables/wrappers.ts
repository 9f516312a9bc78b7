import type { KeyRule } from '../key-rule.ts';

/** Where an address stands whole in another one: the group of a path's pattern, or the names of parameters, in order. */
type Place = RegExp | string;

/**
 * Addresses that lead to, keep or show another one, which stands whole in them. A key lists sites, each with a path or
 * without one.
 *
 * Example: `google.com/url?url=https://…`, `12ft.io/https://…`. Near miss: `httpbun.org/redirect-to?url=https://…`, any
 * site's `?url=`; `facebook.com/sharer.php?u=https://…`, a form; `12ft.io/dw.com/a`; `archive.org/details/…`, an item.
 * Sources: each service's own links, most of them in tidy-url too (github.com/DrKain/tidy-url, MIT).
 */
export const WRAPPERS: Record<string, readonly [rule: KeyRule, place: Place]> = {
  // developers.google.com/amp/cache/overview (c, v, wp; `s` for https); help.bing.com on AMP
  'cdn.ampproject.org bing-amp.com': ['amp-cache', /^\/(?:c|v|wp)\/(?:s\/)?(.+)/],
  'google.*/amp bing.com/amp search.yahoo.co.jp/amp': ['amp-cache', /^\/amp\/(?:s\/)?(.+)/],
  // OpenWayback and pywb: a time or a pattern of times, and how to show it: `20200308013652id_`, `*`, after a few names
  // of their own. archive.org/help/wayback_api.php; pywb.readthedocs.io
  'web.archive.org wayback.archive-it.org arquivo.pt webarchive.nationalarchives.gov.uk webarchive.org.uk': [
    'archive',
    /^(?:\/[a-z\d]{1,9}){0,3}?\/(?:(?:\d{4}[\d*]{0,11}|\*)(?:[a-z]{2}_)?\/|(?=https?:))(.+)/i,
  ],
  // archive.ph/faq: a date, `newest`, or `o/` and a snapshot's name; or nothing
  'archive.ph archive.is archive.today archive.li archive.fo archive.vn archive.md': [
    'archive',
    /^\/(?:(?:\d{4}[\d.-]{2,16}|newest|o\/\w{3,8})\/)?(.+)/,
  ],
  '12ft.io outline.com via.hypothes.is r.jina.ai removepaywall.com freedium.cfd': ['viewer', /^\/(https?:.+)/],
  '12ft.io/proxy': ['viewer', 'q'],
  'translate.google.*': ['viewer', 'u'],
  'translate.yandex.* docs.google.com/viewer via.hypothes.is': ['viewer', 'url'],
  'r.search.yahoo.com': ['redirect', /\/RU=([^/]+)/],
  // help.proofpoint.com (URL Defense v3)
  'urldefense.com/v3': ['redirect', /^\/v3\/__(.+?)__;/],
  // learn.microsoft.com/defender-office-365/safe-links-about
  'google.*/url youtube.com/redirect news.google.com/news/url linkedin.com/redir linkedin.com/safety/go out.reddit.com slack-redir.net/link steamcommunity.com/linkfilter getpocket.com/redirect flipboard.com/redirect bing.com/news/apiclick.aspx safelinks.protection.outlook.com':
    ['redirect', 'url q u'],
  'l.facebook.com lm.facebook.com facebook.com/l.php l.instagram.com l.messenger.com l.threads.com': ['redirect', 'u'],
  'consent.google.com consent.youtube.com': ['redirect', 'continue'],
  'vk.com/away.php': ['redirect', 'to'],
  't.umblr.com/redirect': ['redirect', 'z'],
  'duckduckgo.com/l': ['redirect', 'uddg'],
};

/**
 * Second labels under a country's domain where names are registered one label deeper: `co.uk`, `com.au`, `or.jp`.
 * Source: publicsuffix.org, the section of registries.
 *
 * Example: `m.co.uk` is somebody's name. Near miss: `m.bbc.co.uk`, whose `m` is a mark.
 */
export const SECOND_LABELS = 'ac co com edu firm gen go ltd ne net nom or org plc sch'.split(' ');

/**
 * Domains below which each name is somebody's own site, so that only `www` is a mark there.
 * Source: publicsuffix.org, the section of private domains.
 *
 * Example: `amp.github.io` is a site. Near miss: `www.example.github.io`, whose `www` is a mark.
 */
export const SHARED_DOMAINS =
  'github.io gitlab.io wordpress.com blogspot.com substack.com tumblr.com netlify.app vercel.app pages.dev herokuapp.com web.app wixsite.com weebly.com livejournal.com typepad.com ghost.io beehiiv.com medium.com readthedocs.io neocities.org'.split(
    ' ',
  );

import { describe, expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';
import { describeRule } from './same-article.ts';

const PAGE = 'https://www.dw.com/en/a-story/a-57123456';
const ESCAPED = encodeURIComponent(PAGE);

const WRAPPED: readonly (readonly [sentence: string, address: string])[] = [
  ['takes off an AMP cache', 'https://www-dw-com.cdn.ampproject.org/c/s/www.dw.com/en/a-story/a-57123456'],
  [
    'takes off the viewer of an AMP cache',
    'https://www-dw-com.cdn.ampproject.org/v/s/www.dw.com/en/a-story/a-57123456?amp_js_v=0.1',
  ],
  ['takes off an AMP cache for http', 'https://www-dw-com.cdn.ampproject.org/c/www.dw.com/en/a-story/a-57123456'],
  ["takes off Bing's AMP cache", 'https://www-dw-com.bing-amp.com/c/s/www.dw.com/en/a-story/a-57123456'],
  ["takes off Bing's AMP viewer", 'https://www.bing.com/amp/s/www.dw.com/en/a-story/a-57123456'],
  ["takes off Google's AMP viewer", 'https://www.google.com/amp/s/www.dw.com/en/a-story/a-57123456'],
  ["takes off Google's AMP viewer in any country", 'https://www.google.com.br/amp/www.dw.com/en/a-story/a-57123456'],
  [
    "takes off Google's AMP viewer with an escaped query",
    'https://www.google.com/amp/s/www.dw.com/en/a-story/a-57123456%3Futm_source%3Drss',
  ],
  ['takes off the Wayback Machine', `https://web.archive.org/web/20200308013652/${PAGE}`],
  ['takes off the Wayback Machine with a modifier', `https://web.archive.org/web/20200308013652id_/${PAGE}`],
  ["takes off the Wayback Machine's calendar", `https://web.archive.org/web/2020*/${PAGE}`],
  ['takes off the Wayback Machine without a time', `https://web.archive.org/web/${PAGE}`],
  [
    'takes off an archive that joined the slashes',
    'https://web.archive.org/web/2020/https:/www.dw.com/en/a-story/a-57123456',
  ],
  [
    'takes off an archived http page with its port',
    'https://web.archive.org/web/2020/http://www.dw.com:80/en/a-story/a-57123456',
  ],
  [
    'takes off an archive that escaped the scheme twice',
    'https://web.archive.org/web/2020/https:%252F%252Fwww.dw.com/en/a-story/a-57123456',
  ],
  ['takes off archive.today', `https://archive.ph/2021.04.07-123456/${PAGE}`],
  ["takes off archive.today's newest", `https://archive.is/newest/${PAGE}`],
  ['takes off arquivo.pt', `https://arquivo.pt/wayback/20200101000000/${PAGE}`],
  ['takes off the UK government web archive', `https://webarchive.nationalarchives.gov.uk/ukgwa/20200101/${PAGE}`],
  ['takes off translate.goog', 'https://www-dw-com.translate.goog/en/a-story/a-57123456?_x_tr_sl=de&_x_tr_tl=en'],
  ['takes off Google Translate', `https://translate.google.com/translate?sl=de&tl=en&u=${ESCAPED}`],
  ['takes off Hypothesis', `https://via.hypothes.is/${PAGE}`],
  ['takes off 12ft.io', `https://12ft.io/proxy?q=${ESCAPED}`],
  ['takes off outline.com', `https://outline.com/${PAGE}`],
  ["takes off Firefox's reader", `about:reader?url=${ESCAPED}`],
  ["takes off Edge's reader", `read://https_www.dw.com/?url=${ESCAPED}`],
  ["follows Google's result link", `https://www.google.co.uk/url?sa=t&url=${ESCAPED}&usg=AFQ`],
  ["follows Google's q", `https://www.google.com/url?q=${PAGE}&sa=D`],
  ["follows Facebook's link", `https://l.facebook.com/l.php?u=${ESCAPED}&h=AT0`],
  ["follows Instagram's link", `https://l.instagram.com/?u=${ESCAPED}&e=AT0`],
  ["follows Reddit's link", `https://out.reddit.com/t3_abc?url=${ESCAPED}&token=AQ`],
  ["follows LinkedIn's link", `https://www.linkedin.com/redir/redirect?url=${ESCAPED}&urlhash=x`],
  ["follows Slack's link", `https://slack-redir.net/link?url=${ESCAPED}`],
  ["follows Steam's link", `https://steamcommunity.com/linkfilter/?url=${PAGE}`],
  ["follows VK's link", `https://vk.com/away.php?to=${ESCAPED}`],
  ["follows YouTube's link", `https://www.youtube.com/redirect?event=video&q=${ESCAPED}`],
  ["follows DuckDuckGo's link", `https://duckduckgo.com/l/?uddg=${ESCAPED}&rut=1`],
  ["follows Tumblr's link", `https://t.umblr.com/redirect?z=${ESCAPED}&t=x`],
  ["follows Yahoo's result link", `https://r.search.yahoo.com/_ylt=A/RU=${ESCAPED}/RK=2/RS=x-`],
  ["follows Outlook's safe link", `https://nam02.safelinks.protection.outlook.com/?url=${ESCAPED}&data=04`],
  ['follows Proofpoint', `https://urldefense.com/v3/__${PAGE}__;!!abc!def$`],
  [
    'takes off several layers',
    `https://www.google.com/url?url=${encodeURIComponent(`https://web.archive.org/web/2020/${PAGE}`)}`,
  ],
];

describe('unwrapping', () => {
  test.each(WRAPPED)('%s', (_sentence, address) => {
    expect(articleKey(address)).toBe('dw.com/en/a-story/a-57123456');
  });

  test('gives up after five layers', () => {
    const layer = 'https://12ft.io/';
    expect(articleKey(layer.repeat(5) + PAGE)).toBe('dw.com/en/a-story/a-57123456');
    expect(articleKey(layer.repeat(6) + PAGE)).toMatch(/^12ft\.io\//);
  });
});

describeRule(
  'unwrapping, pair by pair',
  [
    [
      'reads a hyphen of a translated name',
      'https://www-news--medical-net.translate.goog/news/20210205/Better-design.aspx?_x_tr_sl=en',
      'https://www.news-medical.net/news/20210205/Better-design.aspx',
    ],
    [
      'reads an address about http in a reader view',
      'about:reader?url=https%3A%2F%2Fdeveloper.mozilla.org%2Fen-US%2Fdocs%2FWeb%2Fhttp',
      'https://developer.mozilla.org/en-US/docs/Web/http',
    ],
  ],
  [
    ["leaves any other site's redirector alone", `https://httpbun.org/redirect-to?url=${ESCAPED}`, PAGE],
    ['leaves a search for an address alone', `https://www.google.com/search?q=${ESCAPED}`, PAGE],
    ['leaves a share dialogue alone', `https://www.facebook.com/sharer/sharer.php?u=${ESCAPED}`, PAGE],
    ['leaves an archive of another name alone', `https://archive.example.org/web/2020/${PAGE}`, PAGE],
    [
      'leaves an item of the Internet Archive alone',
      'https://archive.org/details/1984',
      'https://archive.org/details/1985',
    ],
    ['leaves a snapshot without its address alone', 'https://archive.ph/AbCdE', 'https://archive.ph/AbCdF'],
    ['leaves a proxied name at another site alone', 'https://www-dw-com.example.org/en/a-story/a-57123456', PAGE],
    ['keeps a question mark of a title', 'https://www.google.com/amp/s/e.com/why-muons%3F', 'https://e.com/why-muons'],
    ['keeps a question mark in a title', 'https://www.google.com/amp/s/e.com/why%3Fnot', 'https://e.com/why?not'],
    ['leaves a viewer without a scheme alone', 'https://12ft.io/www.dw.com/en/a-story/a-57123456', PAGE],
    ['needs a whole segment of a path', `https://www.google.com/urls?url=${ESCAPED}`, PAGE],
    ['needs a whole host', 'https://www.google.com/url?q=https://muons', 'https://muons/'],
    ['takes no mail address for a host', 'https://web.archive.org/web/2020*/reader@dw.com', 'https://dw.com/'],
    ["takes no file's name for a host", 'https://web.archive.org/2021/story.html', 'https://story.html/'],
    ['needs a whole address', 'https://www.google.com/url?q=muons', 'https://www.google.com/url?q=bosons'],
    [
      'keeps the query of an address in an AMP cache',
      'https://e-com.cdn.ampproject.org/c/s/e.com/g?v=1',
      'https://e-com.cdn.ampproject.org/c/s/e.com/g?v=2',
    ],
    ['keeps a wrapper at another port', `https://12ft.io:8080/${PAGE}`, PAGE],
  ],
);

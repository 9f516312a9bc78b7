import { describeRule } from './same-article.ts';

describeRule(
  'path',
  [
    ['joins repeated slashes', 'https://e.com//a///b', 'https://e.com/a/b'],
    ['drops a trailing slash', 'https://e.com/a/', 'https://e.com/a'],
    ['resolves dot segments', 'https://e.com/a/b/../c', 'https://e.com/a/c'],
    ['decodes what needs no escape', 'https://e.com/%7Efoo/%21b', 'https://e.com/~foo/!b'],
    ['reads escapes of either case', 'https://e.com/s%c3%bcd', 'https://e.com/süd'],
    ['decodes an apostrophe', 'https://e.com/Dinic%27s', "https://e.com/Dinic's"],
    ['drops an index', 'https://e.com/a/index.html', 'https://e.com/a/'],
    ['drops a default page', 'https://e.com/Default.aspx?id=1', 'https://e.com/?id=1'],
    ['drops a session in brackets', 'http://e.com/(S(4hqa0555fwsecu455xqckv45))/a.aspx', 'http://e.com/a.aspx'],
    ['drops a session of the first ASP.NET', 'http://e.com/(4hqa0555fwsecu455xqckv45)/a.aspx', 'http://e.com/a.aspx'],
    ['drops a Java session', 'http://e.com/a;jsessionid=0123abc?x=y', 'http://e.com/a?x=y'],
    ['drops tracking put after a path', 'https://e.com/a-story&utm_source=rss&utm_medium=x', 'https://e.com/a-story'],
  ],
  [
    ['keeps the case of a path', 'https://e.com/p/2kQ9xZ', 'https://e.com/p/2kq9XZ'],
    ['keeps an escaped slash', 'https://e.com/a%2Fb', 'https://e.com/a/b'],
    ['keeps an escaped question mark', 'https://e.com/a%3Fb', 'https://e.com/a?b'],
    ['keeps an escaped hash', 'http://e.com/ab%23cd', 'http://e.com/ab#cd'],
    ['keeps an escaped percent sign', 'https://e.com/a%2541', 'https://e.com/aA'],
    ['keeps an escaped backslash', 'https://e.com/some%5Cthing', 'https://e.com/some/thing'],
    ['keeps a story about an index', 'https://e.com/markets/index-rally', 'https://e.com/markets/'],
    ['keeps a feed', 'https://e.com/news/index.xml', 'https://e.com/news/'],
    ['keeps other brackets', 'https://e.com/(draft)/a.aspx', 'https://e.com/a.aspx'],
    ['keeps other parameters of a path', 'https://e.com/a;v=1', 'https://e.com/a;v=2'],
    ['keeps an ampersand of a path', 'https://e.com/salt&pepper', 'https://e.com/salt'],
  ],
);

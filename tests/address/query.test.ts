import { describeRule } from './same-article.ts';

describeRule(
  'query',
  [
    ['takes two question marks for one', 'http://e.com/a??b=1', 'http://e.com/a?b=1'],
    ['takes a question mark before a later name for an ampersand', 'http://e.com/a?b=1&?a=1', 'http://e.com/a?a=1&b=1'],
    ['drops a question mark alone', 'http://e.com/a?&?', 'http://e.com/a'],
    ['drops an escaped question mark before a name', 'http://e.com/a?%3Fa=1', 'http://e.com/a?a=1'],
    [
      'drops tracking behind an ampersand and a question mark',
      'http://e.com/a?a=1&?utm_source=x',
      'http://e.com/a?a=1',
    ],
    ['sorts by name', 'http://e.com/a?foo=1&bar=2', 'http://e.com/a?bar=2&foo=1'],
    ['reads a plus as a space', 'http://e.com/?foo=bar baz', 'http://e.com/?foo=bar+baz'],
    ['reads an escaped space', 'http://e.com/?foo=bar%20baz', 'http://e.com/?foo=bar+baz'],
    ['decodes what needs no escape', 'http://e.com/?a=b%2Fc%7E', 'http://e.com/?a=b/c~'],
    ['reads an apostrophe that a parser escapes', "http://e.com/?a=b'c", 'http://e.com/?a=b%27c'],
    ['reads HTML ampersands', 'https://e.com/?a=1&amp;b=2', 'https://e.com/?a=1&b=2'],
    ['reads numbered HTML ampersands', 'https://e.com/?a=1&#038;b=2', 'https://e.com/?a=1&b=2'],
    ['ignores an empty query', 'https://e.com/a?', 'https://e.com/a'],
    ['ignores empty parameters', 'https://e.com/a?&x=1&&', 'https://e.com/a?x=1'],
    ['ignores an empty name and value', 'https://e.com/a?=&x=1', 'https://e.com/a?x=1'],
    ['ignores an empty value', 'https://e.com/a?x=', 'https://e.com/a?x'],
    ['drops a second query of tracking', 'https://e.com/a?id=5?utm_source=x', 'https://e.com/a?id=5'],
    ['sorts by a name that a second query was cut off', 'https://e.com/?p?utm_source=x&p2=1', 'https://e.com/?p&p2=1'],
    ['divides at a semicolon', 'https://e.com/a?x=1;utm_source=y', 'https://e.com/a?x=1'],
  ],
  [
    ['keeps an escaped plus', 'http://e.com/?a=b%2Bc', 'http://e.com/?a=b+c'],
    ['keeps an escaped ampersand', 'http://e.com/?a=b%26c=d', 'http://e.com/?a=b&c=d'],
    ['keeps an escaped equals sign of a name', 'http://e.com/?a%3Db=c', 'http://e.com/?a=b=c'],
    ['keeps the order of one name', 'http://e.com/?a=1&a=2', 'http://e.com/?a=2&a=1'],
    ['keeps a parameter without a value', 'http://e.com/?2172', 'http://e.com/?2173'],
    [
      'keeps a value behind a semicolon',
      'http://e.com/index.php?action=profile;u=4221',
      'http://e.com/index.php?action=profile;u=4222',
    ],
    ['keeps a topic behind a session', 'http://e.com/?PHPSESSID=abc;topic=1', 'http://e.com/?PHPSESSID=abc;topic=2'],
    ['keeps a question in a value', 'http://e.com/?q=who?when', 'http://e.com/?q=who'],
    ['keeps a question mark before a value', 'http://e.com/?q=?who', 'http://e.com/?q=who'],
    ['keeps case', 'http://e.com/?a=B', 'http://e.com/?a=b'],
  ],
);

describeRule(
  'fragment',
  [
    ['drops a place in the page', 'https://e.com/a#comments', 'https://e.com/a'],
    ['drops a text directive', 'https://e.com/a#main:~:text=hello%20world', 'https://e.com/a'],
    ['drops an empty route', 'https://e.com/a#/', 'https://e.com/a'],
    ['drops the end of a route', 'https://e.com/a#/b/', 'https://e.com/a#/b'],
    [
      "drops Wikipedia's picture viewer",
      'https://en.wikipedia.org/wiki/A#/media/File:B.jpg',
      'https://en.wikipedia.org/wiki/A',
    ],
  ],
  [
    ['keeps a route', 'https://e.com/a#/b', 'https://e.com/a#/c'],
    ['keeps a hash-bang route', 'https://e.com/#!b', 'https://e.com/#!c'],
    ['keeps a route of pictures elsewhere', 'https://e.com/a#/media/1', 'https://e.com/a#/media/2'],
  ],
);

import { describeRule } from './same-article.ts';

describeRule(
  'AMP marks',
  [
    ['drops amp at the end', 'https://e.com/2021/04/07/a-story/amp/', 'https://e.com/2021/04/07/a-story/'],
    ['drops amp at the front', 'https://e.com/amp/news/a-story-2021-04-07/', 'https://e.com/news/a-story-2021-04-07/'],
    [
      'drops amp inside',
      'https://e.com/newshour/amp/science/what-the-muons-did',
      'https://e.com/newshour/science/what-the-muons-did',
    ],
    [
      'drops amphtml at the front',
      'https://e.com/amphtml/news/a-story-133541557.html',
      'https://e.com/news/a-story-133541557.html',
    ],
    [
      'drops amp.html as a page',
      'https://e.com/news/66387/a-story/amp.html',
      'https://e.com/news/66387/a-story/index.html',
    ],
    [
      'drops amp before a type',
      'https://e.com/a/una-historia/2021040712345.amp.html',
      'https://e.com/a/una-historia/2021040712345.html',
    ],
    ['drops amp as a type', 'https://e.com/news/technology-58187612.amp', 'https://e.com/news/technology-58187612'],
    ['drops amphtml as a type', 'https://e.com/news/how-muons-work.amphtml', 'https://e.com/news/how-muons-work'],
    [
      'drops amp after a number',
      'https://e.com/a-story-101678991018644-amp.html',
      'https://e.com/a-story-101678991018644.html',
    ],
    [
      'drops amp after an id',
      'https://e.com/p/a-0d6e4f9c-0002-0001-0000-000123456789-amp',
      'https://e.com/p/a-0d6e4f9c-0002-0001-0000-000123456789',
    ],
    [
      'drops amp after a tilde',
      'https://e.com/inland/wahl-muonen-101~amp.html',
      'https://e.com/inland/wahl-muonen-101.html',
    ],
    [
      'drops the marks of Vox Media',
      'https://e.com/platform/amp/2023/4/1/23663694/muons',
      'https://e.com/2023/4/1/23663694/muons',
    ],
    [
      'drops the marks of CNET',
      'https://e.com/google-amp/news/muons-in-2023-and-on/',
      'https://e.com/news/muons-in-2023-and-on/',
    ],
    [
      'drops the marks of Globo',
      'https://e.com/google/amp/mundo/noticia/2021/04/muons.ghtml',
      'https://e.com/mundo/noticia/2021/04/muons.ghtml',
    ],
    [
      'knows GameSpot',
      'https://www.gamespot.com/amp-articles/muons/1100-6482691/',
      'https://www.gamespot.com/articles/muons/1100-6482691/',
    ],
    [
      'knows Eurogamer',
      'https://www.eurogamer.net/amp/2021-02-05-a-b',
      'https://www.eurogamer.net/articles/2021-02-05-a-b',
    ],
    [
      'knows CNN',
      'https://amp.cnn.com/cnn/2023/12/12/politics/a-b/index.html',
      'https://www.cnn.com/2023/12/12/politics/a-b/',
    ],
    [
      'knows the Economic Times',
      'https://m.economictimes.com/news/a/amp_articleshow/96116778.cms',
      'https://economictimes.indiatimes.com/news/a/articleshow/96116778.cms',
    ],
    ['drops a parameter without a value', 'https://e.com/diablo-4/skill-tree?amp', 'https://e.com/diablo-4/skill-tree'],
    ['drops amp=1', 'https://e.com/muons-and-more-3138660?amp=1', 'https://e.com/muons-and-more-3138660'],
    ['drops amphtml=1', 'https://e.com/article/134755/muons?amphtml=1', 'https://e.com/article/134755/muons'],
    [
      'drops outputType=amp',
      'https://e.com/news/2021/04/a-story.html?outputType=amp',
      'https://e.com/news/2021/04/a-story.html',
    ],
    ['drops amp beside the number of an article', 'https://e.com/?p=123&amp=1', 'https://e.com/?p=123'],
  ],
  [
    ['keeps a package called amp', 'https://e.com/packages/amp', 'https://e.com/packages'],
    ['keeps a section called amp', 'https://e.com/amp/', 'https://e.com/'],
    ['keeps a word that ends in amp', 'https://e.com/news/stamp', 'https://e.com/news/st'],
    [
      'keeps a slug that ends in amp',
      'https://e.com/how-to-choose-a-guitar-amp',
      'https://e.com/how-to-choose-a-guitar',
    ],
    [
      'keeps a slug that begins with amp',
      'https://e.com/news/amp-energy-goes-public',
      'https://e.com/news/energy-goes-public',
    ],
    ['keeps a search', 'https://e.com/search?amp=1', 'https://e.com/search'],
    ['keeps a number of amperes', 'https://e.com/news/how-fuses-work?amp=5', 'https://e.com/news/how-fuses-work'],
    [
      'keeps amp-articles elsewhere',
      'https://e.com/amp-articles/a/1100-6482691',
      'https://e.com/articles/a/1100-6482691',
    ],
    ['keeps an article of Wikipedia', 'https://en.wikipedia.org/wiki/amp', 'https://en.wikipedia.org/wiki'],
  ],
);

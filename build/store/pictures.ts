import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';
import { DEMO_ARTICLE } from './demo-collection.ts';
import type { Shots } from './shots.ts';

/** A picture for the stores: its name, its size in pixels, and the page that it is of. */
export interface StorePicture {
  name: string;
  width: number;
  height: number;
  html: string;
}

const data = (type: string, bytes: Uint8Array) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
const png = (bytes: Uint8Array) => data('image/png', bytes);
const icon = () => data('image/svg+xml', readFileSync(path.join(projectRoot, 'assets/icons/lit.svg')));
const css = () => readFileSync(path.join(projectRoot, 'build/store/pictures.css'), 'utf8');
const page = (kind: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><style>${css()}</style><body class="${kind}">${body}`;

/** A window with something of the product in it, beside the words that say what it is. */
function scene(name: string, [title, text]: [string, string], kind: string, address: string, content: string) {
  const html = page(
    `scene ${kind}`,
    `<div class="words"><img class="icon" src="${icon()}" alt=""><h1>${title}</h1><p>${text}</p></div>
<div class="window"><div class="bar"><span class="address">${address}</span><img class="button" src="${icon()}" alt=""></div>
<div class="content">${content}</div></div>`,
  );
  return { name, width: 1280, height: 800, html };
}

/** The pictures that the stores ask for: five scenes of 1280 × 800, a small promotional tile, and the logo of Edge's. */
export function storePictures(shots: Shots): StorePicture[] {
  const image = (name: keyof Shots) =>
    `<img class="${name === 'narrowArticle' ? 'narrow-article' : name}" src="${png(shots[name])}" alt="">`;
  const address = `${DEMO_ARTICLE.replace('https://', '').replace(/\/(?=2026)/, '<i>/')}</i>`;
  const own = 'Article Context';
  return [
    scene(
      '1-context',
      [
        'Context for what you read',
        'A summary, topics, a quality score and related research: one click on the article.',
      ],
      'with-popup',
      address,
      image('article') + image('popup'),
    ),
    scene(
      '2-side-panel',
      ['Beside the page', 'Keep the context open while you read on. It follows you only if you let it.'],
      'with-panel',
      address,
      image('narrowArticle') + image('panel'),
    ),
    scene(
      '3-search',
      ['Find it again', 'Search all your collections as you type, by words, topic or publisher. No server is asked.'],
      'with-page',
      own,
      image('search'),
    ),
    scene(
      '4-cite',
      ['Cite it right away', 'The article, its related links and papers: as text, BibTeX, RIS or Markdown.'],
      'with-popup dark',
      address,
      image('article') + image('cite'),
    ),
    scene(
      '5-collections',
      [
        'Your collections, your computer',
        'Subscribe to a collection or add your own records. Pages are matched on your computer.',
      ],
      'with-page',
      own,
      image('options'),
    ),
    {
      name: 'tile',
      width: 440,
      height: 280,
      html: page('tile', `<img src="${icon()}" alt=""><h1>Article Context</h1><p>Context for what you read</p>`),
    },
    { name: 'logo', width: 300, height: 300, html: page('logo', `<img src="${icon()}" alt="">`) },
  ];
}

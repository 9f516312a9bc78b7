import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Reader } from './reader.ts';
import { READERS } from './readers.ts';

const ATTEMPTS = [
  'text as code',
  'a function of text',
  'a script in the page',
  'a script from elsewhere',
  'a style in the page',
  'text as markup',
  'a script by its address',
  'a worker by its address',
  'a worker of text',
  'a policy of another name',
  'the policy once more',
];

describe.each(READERS)('in a page of the extension in %s', (_, start) => {
  let reader: Reader;
  let said: { [attempt: string]: string };
  let elsewhere: { [attempt: string]: string };
  beforeAll(async () => {
    reader = await start();
    reader.web.answer('https://script.example/a.js', { body: '1', type: 'text/javascript' });
    const page = await reader.openPage('options.html');
    await page.waitFor('body[data-ready="options"]');
    said = await page.run(tryEverything);
    await page.close();
    await reader.goto('https://news.example/anything');
    elsewhere = await reader.inPage(tryEverything);
    // A worker is fetched when the page already goes on.
    await vi.waitFor(() => expect(reader.web.requests()).toContain('https://news.example/compiler.js'));
    reader.web.forgetRequests();
  });
  afterAll(() => reader.close());

  test.each(ATTEMPTS)('%s is refused', (attempt) => {
    expect(said).toHaveProperty(attempt, 'refused');
    // Were it refused everywhere, this would tell nothing.
    expect(elsewhere).toHaveProperty(attempt, 'done');
  });
});

/** In the page: what a script that came in there could try. Tells of each attempt whether it was `done` or `refused`. */
async function tryEverything(): Promise<{ [attempt: string]: string }> {
  const w = ((window as { wrappedJSObject?: Window }).wrappedJSObject ?? window) as Window & {
    eval: (text: string) => unknown;
    Function: typeof Function;
    trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
  };
  const scripted = (fill: (script: HTMLScriptElement) => void) =>
    new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.onload = () => resolve();
      script.onerror = () => reject(new Error('blocked'));
      fill(script);
      document.head.append(script);
      if (script.textContent !== '') w.document.documentElement.dataset.ran ? resolve() : reject(new Error('blocked'));
    });
  const attempts: { [attempt: string]: () => unknown } = {
    'text as code': () => w.eval('1'),
    'a function of text': () => new w.Function('return 1')(),
    'a script in the page': () => scripted((script) => script.append('document.documentElement.dataset.ran = "yes"')),
    'a script from elsewhere': () => scripted((script) => script.setAttribute('src', 'https://script.example/a.js')),
    'a style in the page': () => {
      const style = document.createElement('style');
      style.append('main, body { color: rgb(1, 2, 3) }');
      document.head.append(style);
      if (getComputedStyle(document.querySelector('main') ?? document.body).color !== 'rgb(1, 2, 3)')
        throw new Error('blocked');
    },
    'text as markup': () => {
      w.document.createElement('p').innerHTML = '<b>a</b>';
    },
    'a script by its address': () => {
      w.document.createElement('script').src = '/page.js';
    },
    'a worker by its address': () => new Worker('/compiler.js'),
    'a worker of text': () => new Worker(URL.createObjectURL(new Blob(['1']))),
    'a policy of another name': () => w.trustedTypes.createPolicy('other', {}),
    'the policy once more': () => w.trustedTypes.createPolicy('packaged-scripts', {}),
  };
  const said: { [attempt: string]: string } = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    // In a turn of its own: what a debugger runs may run text, what it leaves behind may not.
    said[name] = await new Promise((resolve) => {
      setTimeout(async () => {
        try {
          await attempt();
          resolve('done');
        } catch {
          resolve('refused');
        }
      });
    });
  }
  return said;
}

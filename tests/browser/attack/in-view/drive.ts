import { settled, until } from './settled.ts';
import { wrongInView } from './wrong-in-view.ts';

/** What was seen, and what was wrong with it. */
export interface Seen {
  titles: string[];
  faults: string[];
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** In the popup: looks at each match of the page, and opens what can be opened in it. */
export async function eachMatch(): Promise<Seen> {
  const seen: Seen = { titles: [], faults: [] };
  for (let place = 0; place < Math.max(1, all('.switcher button').length); place++) {
    all('.switcher button')[place]?.click();
    await settled();
    for (const opener of all('.fold-more, .explained')) opener.click();
    await settled();
    const title = document.querySelector('h1')?.textContent ?? '';
    seen.titles.push(title);
    seen.faults.push(
      ...wrongInView(place > 0 ? '.switcher' : undefined).map((fault) => `${title.slice(0, 60)}: ${fault}`),
    );
    if (seen.faults.length > 10) break;
  }
  return seen;
}

const list = () => document.querySelector('.browse:not([hidden]) .links');
const more = () => document.querySelector<HTMLElement>('.browse:not([hidden]) .links-all');

/** In a list: shows more rows; false where there are none. */
export async function showMore(): Promise<boolean> {
  const shown = list()?.childElementCount ?? 0;
  if (more() === null) return false;
  more()?.click();
  await until(() => more() === null || (list()?.childElementCount ?? 0) > shown);
  return true;
}

/** In a list: its titles, and what is wrong with it. */
export function wholeList(): Seen {
  const titles = all('.browse:not([hidden]) .link-title').map((one) => one.textContent ?? '');
  return { titles, faults: wrongInView() };
}

/** In the search: types each text, and looks at what is found for it. */
export async function typeEach(texts: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const field = document.querySelector<HTMLInputElement>('.search-field');
  for (const text of texts) {
    if (field === null || faults.length > 10) break;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const typed = field.value;
    await until(() => document.querySelector<HTMLElement>('main')?.dataset.found === typed);
    faults.push(...wrongInView().map((fault) => `${text.slice(0, 60)}: ${fault}`));
  }
  return faults;
}

import { type ComponentChild, render } from 'preact';
import { pictureFixture } from './picture-words.ts';

/**
 * Shows a view with the fixture that the page's address names, as `popup.html#seed`, and with each that it names later: to
 * load the page anew takes several times as long.
 */
export function showFixtures(viewOf: (fixture: string) => ComponentChild): void {
  const show = () => {
    const fixture = pictureFixture();
    document.getElementById('loading')?.remove();
    render(null, document.body);
    for (const scrolled of [document.documentElement, document.body]) scrolled.scrollTo(0, 0);
    render(viewOf(fixture), document.body);
  };
  show();
  addEventListener('hashchange', show);
}

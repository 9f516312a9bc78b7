import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isSetting, readSettings } from '../../src/messages/reader-settings.ts';
import { applyLastTheme, applyTheme } from '../../src/views/theme/apply-theme.ts';

/** A page that keeps what it is told. */
function page(last: string | null) {
  const kept = new Map(last === null ? [] : [['theme', last]]);
  const root = { dataset: {} as DOMStringMap };
  const store = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  return { root: root as HTMLElement, store, kept };
}

describe('the theme of a view', () => {
  test.each([
    ['dark', 'dark'],
    ['system', 'system'],
    [null, undefined],
    ['neon', undefined],
  ])('is at first what it was last: %s', (last, shown) => {
    const view = page(last);
    applyLastTheme(view);
    expect(view.root.dataset.theme).toBe(shown);
  });

  test('is shown when it is chosen, and remembered', () => {
    const view = page('light');
    applyTheme(view, 'dark');
    expect(view.root.dataset.theme).toBe('dark');
    expect(view.kept.get('theme')).toBe('dark');
  });
});

test('dark is the same whether the reader or the system wants it', () => {
  const css = readFileSync('assets/views.css', 'utf8');
  const tokensAfter = (selector: string) => {
    const block = css.slice(css.indexOf(selector)).replace(/^[^{]*\{/, '');
    return [...block.slice(0, block.indexOf('}')).matchAll(/--[\w-]+: [^;]+/g)].map(([token]) => token);
  };
  const wanted = tokensAfter(':root[data-theme="dark"]');
  expect(wanted.length).toBeGreaterThan(10);
  expect(tokensAfter(':root:not([data-theme="light"])')).toEqual(wanted);
});

describe('settings that somebody else stored', () => {
  test('are taken where they may be that, else they have their default', () => {
    expect(readSettings({})).toEqual({ pictures: false, links: 'front', theme: 'system' });
    expect(readSettings({ pictures: 1, links: 'background', theme: null })).toEqual({
      pictures: false,
      links: 'background',
      theme: 'system',
    });
  });

  test.each(['constructor', '__proto__', 'toString', 'openings'])('%s is no setting', (name) =>
    expect(isSetting(name, true)).toBe(false),
  );
});

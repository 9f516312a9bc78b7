import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasPanel, openPanel } from '../../src/messages/open-panel.ts';

/** The browser of a test: it has what the test gives it. */
const browser = vi.hoisted((): { [namespace: string]: unknown } => ({}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const open = vi.fn((_options?: object) => Promise.resolve());
beforeEach(() => open.mockClear());
afterEach(() => {
  for (const name of Object.keys(browser)) delete browser[name];
});

describe('the side panel', () => {
  test.each([
    ['Chromium', 'sidePanel', [{ windowId: 5 }]],
    ['Firefox', 'sidebarAction', []],
  ])('of %s opens before anything is awaited', (_, namespace, given) => {
    browser[namespace] = { open };
    expect(hasPanel()).toBe(true);
    void openPanel(5);
    expect(open.mock.calls).toEqual([given]);
  });

  test('is not there in a browser that has none, and nothing fails', async () => {
    expect(hasPanel()).toBe(false);
    await openPanel(5);
    expect(open).not.toHaveBeenCalled();
  });

  test('a refusal is told to who asked', async () => {
    browser.sidePanel = { open: () => Promise.reject(new Error('no gesture')) };
    await expect(openPanel(5)).rejects.toThrow('no gesture');
  });
});

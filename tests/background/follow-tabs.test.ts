import { beforeEach, describe, expect, test, vi } from 'vitest';

type Listener = (...given: never[]) => unknown;

/** An event as the browser has it: it calls the listeners that it has at that moment. */
function event() {
  const listeners = new Map<Listener, unknown>();
  return {
    addListener: (listener: Listener, filter?: unknown) => void listeners.set(listener, filter),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...given: unknown[]) => [...listeners.keys()].map((listener) => listener(...(given as never[]))),
    filters: () => [...listeners.values()],
  };
}

const updateButton = vi.fn();
const resetButton = vi.fn();
const browser = vi.hoisted((): { [namespace: string]: unknown } => ({}));
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../src/background/later-scripts.ts', () => ({ loadTasks: async () => ({ updateButton, resetButton }) }));

const LOADING = { status: 'loading', url: 'https://news.example/' };
const WEB_PAGES = { urls: ['http://*/*', 'https://*/*'] };
const settle = () => new Promise((resolve) => setTimeout(resolve));

let isAllowed: boolean;
let stored: Map<string, string>;
let tabs: { onUpdated: ReturnType<typeof event>; onActivated: ReturnType<typeof event> };
let permissions: { onAdded: ReturnType<typeof event>; onRemoved: ReturnType<typeof event> };

/** Starts the background anew, in the first turn alone. */
async function start(): Promise<void> {
  updateButton.mockClear();
  resetButton.mockClear();
  tabs = { onUpdated: event(), onActivated: event() };
  permissions = { onAdded: event(), onRemoved: event() };
  const query = async ({ active }: { active?: boolean }) => (active ? [{ id: 7 }] : [{ id: 7 }, { id: 8 }]);
  Object.assign(browser, {
    tabs: { ...tabs, query },
    permissions: { ...permissions, contains: async () => isAllowed },
  });
  vi.resetModules();
  const { followTabs } = await import('../../src/background/follow-tabs.ts');
  followTabs();
}

async function change(to: boolean): Promise<void> {
  isAllowed = to;
  (to ? permissions.onAdded : permissions.onRemoved).fire();
  await settle();
}

const updated = () => updateButton.mock.calls.flat().sort();

describe.each(['Chromium', 'Firefox'])('in %s', (name) => {
  beforeEach(() => {
    stored = new Map();
    const store = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    };
    vi.stubGlobal('localStorage', name === 'Firefox' ? store : undefined);
    return () => vi.unstubAllGlobals();
  });

  test('the event that woke the background is heard, whichever tab it is of', async () => {
    isAllowed = true;
    await start();
    tabs.onUpdated.fire(9, LOADING);
    await settle();
    expect(updated()).toEqual([7, 9]);
  });

  test('without the permission nothing is done, whatever tab is seen', async () => {
    isAllowed = false;
    await start();
    tabs.onUpdated.fire(9, LOADING);
    await settle();
    tabs.onUpdated.fire(9, LOADING);
    tabs.onActivated.fire({ tabId: 9 });
    await settle();
    expect(updated()).toEqual([]);
    expect(tabs.onActivated.filters()).toEqual([]);
    // Firefox tells this one of no tab whose address it keeps to itself.
    expect(tabs.onUpdated.filters()).toEqual(name === 'Firefox' ? [WEB_PAGES] : []);
  });

  test.each([
    ['another page', LOADING],
    ['the same page, loaded again', { status: 'loading' }],
    ['a page that has loaded', { status: 'complete' }],
    ['an address that a script changed', { url: 'https://news.example/2' }],
  ])('the button follows %s', async (_, what) => {
    isAllowed = true;
    await start();
    await settle();
    updateButton.mockClear();
    tabs.onUpdated.fire(9, what);
    await settle();
    expect(updated()).toEqual([9]);
  });

  test('the button follows nothing else', async () => {
    isAllowed = true;
    await start();
    await settle();
    updateButton.mockClear();
    for (const what of [{ title: 'A' }, { audible: true }, { favIconUrl: 'data:,' }]) tabs.onUpdated.fire(9, what);
    await settle();
    expect(updated()).toEqual([]);
  });

  test('all buttons are right once the reader allows it, and empty once not', async () => {
    isAllowed = false;
    await start();
    await settle();
    await change(true);
    expect(updated()).toEqual([7, 8]);
    expect(tabs.onActivated.filters().length).toBe(1);
    await change(false);
    expect(resetButton.mock.calls.flat()).toEqual([7, 8]);
    expect(tabs.onActivated.filters()).toEqual([]);
  });

  test('another permission, with that one or without, changes nothing', async () => {
    isAllowed = false;
    await start();
    await settle();
    await change(false);
    expect(updated()).toEqual([]);
  });
});

test('Firefox hears of the tab in front in its first turn, too, from the run after the reader allowed it', async () => {
  stored = new Map([['followsTabs', 'yes']]);
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored.get(key) ?? null, setItem: () => undefined });
  isAllowed = true;
  await start();
  expect(tabs.onActivated.filters().length).toBe(1);
  vi.unstubAllGlobals();
});

import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (...given: never[]) => unknown;

/** An event as the browser has it: it calls the listeners that it has at that moment. */
function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...given: unknown[]) => [...listeners].map((listener) => listener(...(given as never[]))),
    listeners,
  };
}

const updateButton = vi.fn();
const browser = vi.hoisted(() => ({ isAllowed: true }) as { isAllowed: boolean; [name: string]: unknown });
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../src/background/load-tasks.ts', () => ({ loadTasks: async () => ({ updateButton }) }));
const { followTabs } = await import('../../src/background/follow-tabs.ts');

const tabs = { onUpdated: event(), onActivated: event(), query: async () => [{ id: 7 }] };
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  updateButton.mockClear();
  tabs.onUpdated.listeners.clear();
  tabs.onActivated.listeners.clear();
  const contains = async () => browser.isAllowed;
  Object.assign(browser, { tabs, permissions: { contains, onAdded: event(), onRemoved: event() } });
});

test('the event that woke the worker is heard, whichever tab it is of', async () => {
  browser.isAllowed = true;
  followTabs();
  tabs.onUpdated.fire(9, { status: 'loading', url: 'https://news.example/' });
  await settle();
  expect(updateButton.mock.calls.flat().sort()).toEqual([7, 9]);
});

test('without the permission no listener stays', async () => {
  browser.isAllowed = false;
  followTabs();
  await settle();
  expect([...tabs.onUpdated.listeners, ...tabs.onActivated.listeners]).toEqual([]);
  expect(updateButton).not.toHaveBeenCalled();
});

test.each([
  ['another page', { status: 'loading', url: 'https://news.example/' }],
  ['the same page, loaded again', { status: 'loading' }],
  ['a page that has loaded', { status: 'complete' }],
  ['an address that a script changed', { url: 'https://news.example/2' }],
])('the button follows %s', async (_, change) => {
  browser.isAllowed = true;
  followTabs();
  await settle();
  updateButton.mockClear();
  tabs.onUpdated.fire(9, change);
  await settle();
  expect(updateButton.mock.calls).toEqual([[9]]);
});

test('the button follows nothing else', async () => {
  browser.isAllowed = true;
  followTabs();
  await settle();
  updateButton.mockClear();
  for (const change of [{ title: 'A' }, { audible: true }, { favIconUrl: 'data:,' }]) tabs.onUpdated.fire(9, change);
  await settle();
  expect(updateButton).not.toHaveBeenCalled();
});

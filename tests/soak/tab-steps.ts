import { addressBeside, anyAddress } from './soak-addresses.ts';
import { openSoakTab } from './soak-tab.ts';
import {
  goInHistory,
  load,
  loadBoth,
  onSite,
  pushBoth,
  redirected,
  type StepContext,
  withFragment,
} from './step-parts.ts';

/** What a reader does in a tab. */
export interface Step {
  name: string;
  /** How many navigations are in it. */
  navigations: number;
  /** Resolves with the address at which it ends, once that is on its way. */
  take: (context: StepContext) => Promise<string>;
}

const once: { [name: string]: Step['take'] } = {
  load: ({ tab, random }) => load(tab, anyAddress(random)),
  async reload({ tab }) {
    await tab.page.reload();
    return tab.page.url();
  },
  'browser page': ({ tab }) => load(tab, 'chrome://version/'),
  pushState: (context) => onSite(context, (page, url) => page.evaluate((to) => history.pushState(null, '', to), url)),
  replaceState: (context) =>
    onSite(context, (page, url) => page.evaluate((to) => history.replaceState(null, '', to), url)),
  fragment: (context) => onSite(context, (page, url) => page.evaluate((to) => location.assign(to), url), withFragment),
  back: ({ tab }) => goInHistory(tab.page, -1),
  forward: ({ tab }) => goInHistory(tab.page, 1),
  'redirect by the server'({ tab, web, random }) {
    const url = anyAddress(random);
    return redirected(tab, url, (from) => web.answer(from, { body: '', redirect: url }));
  },
  async 'another tab'({ tab, lookout, windows, random }) {
    await tab.page.close();
    Object.assign(tab, await openSoakTab(lookout, random.pick(windows)));
    return load(tab, anyAddress(random));
  },
  async 'to a window'({ tab, lookout, windows, random }) {
    const windowId = random.pick(windows);
    await lookout.evaluate((id, to) => chrome.tabs.move(id, { windowId: to, index: -1 }), tab.tabId, windowId);
    return load(tab, anyAddress(random));
  },
  async 'to the front'({ tab, lookout, random }) {
    await lookout.evaluate((id) => chrome.tabs.update(id, { active: true }), tab.tabId);
    return load(tab, anyAddress(random));
  },
};

const twice: { [name: string]: Step['take'] } = {
  'redirect by a script'({ tab, web, random }) {
    const url = anyAddress(random);
    const body = `<!doctype html><title>On the way</title><script>location.replace(${JSON.stringify(url)})</script>`;
    return redirected(tab, url, (from) => web.answer(from, { body }));
  },
  async 'two pages in quick succession'({ tab, lookout, random }) {
    const [first, second] = [anyAddress(random), anyAddress(random)];
    await lookout.evaluate(loadBoth, tab.tabId, first, second, random.below(30));
    return second;
  },
  'two pushStates in quick succession': (context) =>
    onSite(context, (page, url) => {
      const { random } = context;
      return page.evaluate(pushBoth, addressBeside(url, random), url, random.below(4));
    }),
};

const withCount =
  (navigations: number) =>
  ([name, take]: [string, Step['take']]): Step => ({ name, navigations, take });

/** The steps that a soak draws from. */
export const STEPS: readonly Step[] = [
  ...Object.entries(once).map(withCount(1)),
  ...Object.entries(twice).map(withCount(2)),
];

import type { RunningFirefox } from '../../../build/browser/firefox/launch-firefox.ts';

/** In a page of the extension, with the browser's own rights: `its`, the window of its open popup, or of its side panel. */
export const windowOf = (type: 'popup' | 'sidebar') => `
  const its = () => {
    const views = window.wrappedJSObject.browser.extension.getViews(Cu.cloneInto({ type: '${type}' }, window));
    return views.length > 0 ? Cu.unwaiveXrays(views[0]) : null;
  };
`;

/** The same: the window of the tab itself. */
export const TAB = 'const its = () => window;';

/** Runs a text of statements in a page, with the browser's own rights and with `given` as its arguments. */
export async function runText<R>(firefox: RunningFirefox, body: string, given: unknown[]): Promise<R> {
  const script = { toString: () => `async (...given) => { ${body} }` } as unknown as (...given: unknown[]) => R;
  return firefox.run('privileged-page', script, ...given);
}

/** What a view does with a click on a link. It is read at each click. */
export interface LinkWay {
  /** Opens it in a tab behind, and stays. */
  isBehind: boolean;
  /** Whether the view is in a private window. */
  isPrivate: boolean;
}

/**
 * Opens links where the browser would not as the reader wants. In a private window, too, Chromium's popup and side panel
 * are pages of the normal profile: a plain click would open a normal window, whose history is written to disk. What is
 * opened here comes into the view's own window. With Ctrl or Shift, or another button, the browser itself sees to that;
 * with ⌘, which it minds on a Mac alone, it would not.
 */
export function openLinks({ tabs, extension }: Pick<typeof chrome, 'tabs' | 'extension'>, way: LinkWay): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target]') : null;
    const isAstray = way.isPrivate && !extension.inIncognitoContext;
    if (link === null || event.ctrlKey || event.shiftKey || !(way.isBehind || isAstray)) return;
    event.preventDefault();
    void tabs.create({ url: link.href, active: !way.isBehind && !event.metaKey });
  });
}

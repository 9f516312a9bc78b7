/**
 * A plain click on a link opens it in a tab behind, and the view stays; with a key held down the browser does as ever.
 * `isWanted` is asked at each click.
 */
export function openLinksBehind(openBehind: (url: string) => void, isWanted: () => boolean = () => true): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target]') : null;
    if (link === null || !isWanted() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openBehind(link.href);
  });
}

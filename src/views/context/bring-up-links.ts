/** How far below the start of the view's main part the first link may begin, in pixels: 320 with the header. */
const IN_SIGHT = 280;

/**
 * Brings the first link into the reader's sight: as long as it begins too far down, the article above it, and what stands
 * above that, gives up one thing more. `data-less` has the steps taken, `123`; the style says what each is. Done once for
 * a width, so that nothing that the reader opens is taken back.
 */
export function bringUpLinks(article: HTMLElement): void {
  const main = article.parentElement;
  const link = main?.querySelector('.link-title');
  const width = String(article.offsetWidth);
  if (!main || !link || width === '0' || article.dataset.width === width) return;
  article.dataset.width = width;
  article.dataset.less = '';
  for (const step of '123456789') {
    if (link.getBoundingClientRect().top - main.getBoundingClientRect().top <= IN_SIGHT) return;
    article.dataset.less += step;
  }
}

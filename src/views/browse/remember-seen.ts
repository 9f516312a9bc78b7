/** Notes what has the focus and how far the view is scrolled; the function that comes back puts both back. */
export function rememberSeen(): () => void {
  const active = document.activeElement;
  // A menu in which something was chosen closes after that, and has the focus no more: its button is the first of its name.
  const menu = active?.closest('[popover]');
  const focused = menu ? document.querySelector(`[popovertarget="${menu.id}"]`) : active;
  // A popup scrolls its body, a page its root.
  const scrolled = [document.body, document.documentElement].map((one) => [one, one.scrollTop] as const);
  return () => {
    for (const [one, top] of scrolled) one.scrollTop = top;
    (focused as HTMLElement | null)?.focus({ preventScroll: true });
  };
}

/** Resolves in the next turn of the page: a timer would wait for 4 ms. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

/** Resolves when a view has drawn what it was told. */
export async function settled(): Promise<void> {
  await turn();
  await turn();
}

/** Resolves when something is so in the view; looks whenever the view changes. The browser's limit for a call ends what never is. */
export async function until(isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isSo()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

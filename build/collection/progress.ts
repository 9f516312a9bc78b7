/** A progress bar on standard error, where that is a terminal; nothing elsewhere. Drawn at most at each percent. */
export function progressBar(what: string): ((done: number, of: number) => void) | undefined {
  if (!process.stderr.isTTY) return undefined;
  let drawn = -1;
  return (done, of) => {
    const percent = of === 0 ? 100 : Math.floor((100 * done) / of);
    if (percent === drawn) return;
    drawn = percent;
    const bar = '█'.repeat(percent / 4).padEnd(25, '░');
    process.stderr.write(`\r${what} ${bar} ${percent} % of ${of}${percent === 100 ? '\n' : ''}`);
  };
}

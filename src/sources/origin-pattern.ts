/** What the browser is asked for so that a host may be read: a match pattern, which has no port. This computer is asked without encryption. */
export function originPattern(host: string): string {
  const name = host.replace(/:\d+$/, '');
  return `${name === 'localhost' || name === '127.0.0.1' ? 'http' : 'https'}://${name}/*`;
}

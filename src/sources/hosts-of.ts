/** Where a host sends those who ask for a file of it. */
const REDIRECTS: readonly { from: RegExp; to: readonly string[] }[] = [
  {
    from: /^https:\/\/github\.com\/[^/]+\/[^/]+\/releases\//,
    to: ['release-assets.githubusercontent.com', 'objects.githubusercontent.com'],
  },
  { from: /^https:\/\/github\.com\//, to: ['codeload.github.com'] },
];

/** The hosts that are asked for an address, those included to which they are known to send on. With their port, if any. */
export function hostsOf(address: string): string[] {
  const sent = REDIRECTS.find(({ from }) => from.test(address))?.to ?? [];
  return [new URL(address).host, ...sent];
}

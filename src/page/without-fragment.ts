/** An address without what stands behind its `#`. */
export const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? '';

/** What the reader chooses for all views. */
export interface ReaderSettings {
  /** Pictures are loaded from the publishers' servers. */
  pictures: boolean;
  /** Where a link opens: in a new tab that comes to the front, or in one that waits behind. */
  links: 'front' | 'background';
  theme: 'system' | 'light' | 'dark';
}

/** What each setting may be; the first is what holds until the reader chooses. */
const ALLOWED: { [N in keyof ReaderSettings]: readonly [ReaderSettings[N], ...ReaderSettings[N][]] } = {
  pictures: [false, true],
  links: ['front', 'background'],
  theme: ['system', 'light', 'dark'],
};

type Untrusted = { readonly [name: string]: unknown };

/** The settings among untrusted values; what is missing or wrong has its default. */
export function readSettings(values: Untrusted): ReaderSettings {
  const names = Object.entries(ALLOWED);
  return Object.fromEntries(
    names.map(([name, [usual]]) => [name, isSetting(name, values[name]) ? values[name] : usual]),
  ) as unknown as ReaderSettings;
}

/** Whether there is a setting of that name and it may be that. */
export function isSetting(name: string, value: unknown): boolean {
  return Object.hasOwn(ALLOWED, name) && (ALLOWED[name as keyof ReaderSettings] as readonly unknown[]).includes(value);
}

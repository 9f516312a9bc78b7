import { readSettings } from '../../messages/reader-settings.ts';
import { type LinkWay, openLinks } from '../popup/open-links.ts';
import { applyTheme, type Themed } from './apply-theme.ts';

/** Has a view that stays open show the theme, and open links, as the reader chose: from now on, and from the moment that changes. */
export function followSettings(
  { storage, tabs, extension }: Pick<typeof chrome, 'storage' | 'tabs' | 'extension'>,
  themed: Themed,
  links: LinkWay,
): void {
  openLinks({ tabs, extension }, links);
  const take = async () => {
    const settings = readSettings(await storage.local.get(Object.keys(readSettings({}))));
    applyTheme(themed, settings.theme);
    links.isBehind = settings.links === 'background';
  };
  storage.onChanged.addListener((_, area) => void (area === 'local' && take()));
  void take();
}

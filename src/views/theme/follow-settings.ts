import { readSettings } from '../../messages/reader-settings.ts';
import { openLinksBehind } from '../popup/open-links-behind.ts';
import { applyTheme, type Themed } from './apply-theme.ts';

/** Has a view that stays open show the theme, and open links, as the reader chose: from now on, and from the moment that changes. */
export function followSettings({ storage, tabs }: Pick<typeof chrome, 'storage' | 'tabs'>, themed: Themed): void {
  let linksBehind = false;
  openLinksBehind(
    (url) => void tabs.create({ url, active: false }),
    () => linksBehind,
  );
  const take = async () => {
    const settings = readSettings(await storage.local.get(Object.keys(readSettings({}))));
    applyTheme(themed, settings.theme);
    linksBehind = settings.links === 'background';
  };
  storage.onChanged.addListener((_, area) => void (area === 'local' && take()));
  void take();
}

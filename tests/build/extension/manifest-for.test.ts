import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../build/extension/manifest-for.ts';

const base = { name: 'A name', permissions: ['storage'], action: { default_popup: 'popup.html' } };

describe('manifestFor', () => {
  it('takes the version that it is given, for every browser', () => {
    expect(manifestFor('chromium', base, { version: '1.2.3' })).toMatchObject({ name: 'A name', version: '1.2.3' });
    expect(manifestFor('firefox', base, { version: '1.2.3' })).toMatchObject({ name: 'A name', version: '1.2.3' });
  });

  it('has the project’s address where there is one, for every browser', () => {
    const facts = { version: '1', homepage: 'https://project.example/' };
    expect(manifestFor('chromium', base, facts)).toMatchObject({ homepage_url: 'https://project.example/' });
    expect(manifestFor('firefox', base, facts)).toMatchObject({ homepage_url: 'https://project.example/' });
    expect(manifestFor('firefox', base, { version: '1' })).not.toHaveProperty('homepage_url');
  });

  it('gives Chromium a worker, what lights its button, and a side panel', () => {
    expect(manifestFor('chromium', base, { version: '1' })).toMatchObject({
      background: { service_worker: 'background.js' },
      permissions: ['storage', 'declarativeContent', 'offscreen', 'sidePanel'],
      side_panel: { default_path: 'panel.html' },
      minimum_chrome_version: expect.stringMatching(/^\d+$/),
    });
  });

  it('gives Chromium no icons for themes, which it does not know', () => {
    expect(JSON.stringify(manifestFor('chromium', base, { version: '1' }))).not.toContain('theme_icons');
  });

  it('gives Firefox a background script, its settings, and no permission that it does not know', () => {
    expect(manifestFor('firefox', base, { version: '1' })).toMatchObject({
      background: { scripts: ['background.js'] },
      permissions: ['storage'],
      action: {
        default_popup: 'popup.html',
        default_area: 'navbar',
        theme_icons: expect.arrayContaining([
          { light: 'icons/idle-light-16.png', dark: 'icons/idle-dark-16.png', size: 16 },
        ]),
      },
      sidebar_action: { default_panel: 'panel.html', open_at_install: false },
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
    });
  });

  it('leaves the base as it was', () => {
    const copy = structuredClone(base);
    manifestFor('chromium', base, { version: '1' });
    expect(base).toEqual(copy);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Scene, scenes } from '../../build/pictures/scenes.ts';
import { projectRoot } from '../../build/project-root.ts';
import { cutForGood } from './harness/overflow.ts';
import { type PictureTab, startPictureTab } from './harness/picture-tab.ts';
import { smallTargets } from './harness/small-targets.ts';
import { runAxe } from './harness/violations.ts';

const WIDTH = 360;

let pictures: PictureTab;
beforeAll(async () => {
  pictures = await startPictureTab();
});
afterAll(() => pictures.close());

function sceneOf(name: string): Scene {
  const scene = scenes.find((one) => one.name === name);
  if (scene === undefined) throw new Error(`no scene ${name}`);
  return scene;
}

async function shown(name: string): Promise<Page> {
  const scene = sceneOf(name);
  const page = await pictures.showOnPhone(scene.fixture, WIDTH, scene.view);
  await scene.act?.(page);
  return page;
}

test('the phone is one: a finger, that can’t hover', async () => {
  const page = await shown('seed');
  expect(
    await page.evaluate(() => [
      innerWidth,
      ...['(pointer: coarse)', '(hover: none)'].map((query) => matchMedia(query).matches),
    ]),
  ).toEqual([WIDTH, true, true]);
});

const SCENES = [
  ...[
    'seed',
    'many',
    'alone',
    'typical',
    'listed',
    'probable',
    'several',
    'many-topics',
    'alike-wide',
    'one-story',
    'hostile',
    'arabic',
    'none',
    'failed',
    'no-answer',
  ],
  ...[
    'offer',
    'papers',
    'hidden',
    'site',
    'menu',
    'explained',
    'whole-excerpt',
    'excerpts',
    'all',
    'cite',
    'cite-paper',
  ],
  ...[
    'search-found',
    'search-nothing',
    'topic',
    'panel',
    'panel-cannot-see',
    'panel-menu',
    'welcome',
    'welcome-firefox',
    'welcome-rtl',
  ],
  ...[
    'options-empty',
    'options-opened',
    'options-running',
    'options-done',
    'options-failed',
    'options-rtl',
    'options-reset',
  ],
  ...['draft-seed', 'draft-rtl', 'draft-spoilt', 'draft-added', 'draft-own'],
];

/** What strangers wrote at its longest, where it is shown. */
const LONG = [
  ...['long-title', 'whole-title', 'many-damaged', 'site-papers', 'search-long', 'search-hostile', 'topic-hostile'],
  ...['cite-hostile', 'options-long', 'options-hostile', 'draft-hostile', 'search-page-hostile', 'seed@long'],
];

describe('on a phone', () => {
  test.each(SCENES)(
    'what is pressed is 44 px high and wide, and nothing is wider than the screen or cut: %s',
    async (name) => {
      const page = await shown(name);
      // What an open menu covers is not pressed before it has gone.
      expect(await smallTargets(page, 44, name.endsWith('menu') ? '.menu' : 'body')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(WIDTH);
      expect(await cutForGood(page)).toEqual([]);
    },
  );

  test.each(LONG)('nothing is cut that a press doesn’t show: %s', async (name) => {
    expect(await cutForGood(await shown(name))).toEqual([]);
  });
});

describe('with a mouse what is pressed is 24 px high and wide, or has as much room', () => {
  test.each(SCENES)('%s', async (name) => {
    const scene = sceneOf(name);
    const page = await pictures.show(scene.fixture, 380, scene.view);
    await scene.act?.(page);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(false);
    const { violations, passes } = await runAxe(page, { runOnly: ['target-size'] });
    expect(passes.length).toBe(1);
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  });
});

test('a popup is as high as a phone’s screen lets it be', async () => {
  const page = await shown('all');
  expect(await page.$eval('body', (body) => body.clientHeight)).toBe(740);
});

describe('hovering shows nothing that is not there without it', () => {
  test.each(['views.css', 'options.css', 'draft.css'])('in %s', (file) => {
    const text = readFileSync(path.join(projectRoot, 'assets', file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const rules = [...text.matchAll(/([^{};]*:hover[^{};]*)\{([^}]*)\}/g)];
    const said = rules.flatMap(([, , body = '']) =>
      body.split(';').flatMap((line) => line.split(':')[0]?.trim() || []),
    );
    expect(new Set([...said, 'background'])).toEqual(new Set(['background']));
    // Each of them counts where there is hovering alone.
    const outside = text.replace(/@media \(hover: hover\) \{(?:[^{}]*\{[^}]*\})*\s*\}/g, '');
    expect(outside).not.toContain(':hover');
  });
});

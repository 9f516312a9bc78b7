import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../build/project-root.ts';
import { readPng } from './read-png.ts';

const SIZES = [16, 32, 48, 128];

/** The least contrast of what must be seen: WCAG 2.2, 1.4.11. */
const LEAST = 3;

/** Toolbars of Chromium's and Firefox's own themes, and a button of Firefox's dark one under the pointer. */
const LIGHT = { 'Chromium light': '#ffffff', 'Firefox light': '#f9f9fb', 'Firefox light, inactive': '#f0f0f4' };
const DARK = { 'Chromium dark': '#3c3c3c', 'Chromium incognito': '#35363a', 'Firefox dark': '#2b2a33' };
const MORE_DARK = { 'Firefox dark, a field': '#42414d', 'Firefox dark, pressed': '#5b5b66' };

/** The colours that fill most of an icon's wholly opaque pixels, the most first. */
function coloursOf(name: string, size: number): string[] {
  const { width, pixels } = readPng(readFileSync(path.join(projectRoot, `assets/icons/${name}-${size}.png`)));
  expect(width).toBe(size);
  const counts = new Map<string, number>();
  for (const [red = 0, green = 0, blue = 0, opacity] of pixels) {
    const colour = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    if (opacity === 255) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string): number {
  const [dark = 0, light = 0] = [luminance(one ?? other), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the icons', () => {
  it('have a contrast of 21 in black on white, as the formula says', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
  });

  it.each([
    ['idle', { ...LIGHT, ...DARK }],
    ['idle-dark', LIGHT],
    ['idle-light', { ...DARK, ...MORE_DARK }],
    ['lit', { ...LIGHT, ...DARK }],
  ])('of the kind %s are seen on their toolbars', (name, toolbars) => {
    for (const size of SIZES) {
      const [colour] = coloursOf(name, size);
      for (const [toolbar, ground] of Object.entries(toolbars)) {
        expect(contrast(colour, ground), `${name}-${size} on ${toolbar}`).toBeGreaterThanOrEqual(LEAST);
      }
    }
  });

  // Firefox takes one lit icon for all themes. Where its blue is near the ground, the white lines in it are seen.
  it.each(Object.entries(MORE_DARK))('that are lit have lines that are seen on what is %s', (_, ground) => {
    for (const size of SIZES) {
      const colours = coloursOf('lit', size);
      expect(colours).toContain('#ffffff');
      expect(contrast(colours[0], '#ffffff')).toBeGreaterThanOrEqual(LEAST);
      expect(contrast('#ffffff', ground)).toBeGreaterThanOrEqual(LEAST);
    }
  });
});

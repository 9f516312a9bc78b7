import { expect, test } from 'vitest';
import { isBackKey } from '../../../src/views/browse/back-key.ts';

const MAC = 'MacIntel';

test.each([
  ['Escape', false, true, MAC, true],
  ['Escape', false, true, 'Win32', true],
  ['ArrowLeft', true, false, MAC, true],
  ['ArrowLeft', true, true, MAC, false],
  ['ArrowLeft', true, true, 'iPad', false],
  ['ArrowLeft', true, true, 'Win32', true],
  ['ArrowLeft', true, true, 'Linux x86_64', true],
  ['ArrowLeft', false, true, 'Win32', false],
  ['ArrowLeft', false, false, MAC, false],
  ['ArrowRight', true, false, 'Win32', false],
])('%s (Alt: %s, in a text field: %s) on %s leads back: %s', (key, altKey, isInText, platform, isBack) =>
  expect(isBackKey({ key, altKey }, isInText, platform)).toBe(isBack),
);

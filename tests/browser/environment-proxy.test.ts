import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startBrowser } from './harness/start-browser.ts';
import { startFirefoxReader } from './reader/firefox-reader.ts';

/* A proxy that the environment names would take a test out to the true hosts. Nobody listens at this one. */
beforeEach(() => {
  for (const name of ['https_proxy', 'http_proxy', 'all_proxy']) vi.stubEnv(name, 'http://127.0.0.1:9');
});
afterEach(() => vi.unstubAllEnvs());

const PAGE = 'https://www.news-medical.net/news/a';

test('Chromium does not ask it', async () => {
  const running = await startBrowser();
  await running.tab.goto(PAGE);
  expect(running.web.requests()).toContain(PAGE);
  await running.close();
});

test('Firefox does not', async () => {
  const reader = await startFirefoxReader();
  await reader.goto(PAGE);
  expect(reader.web.requests()).toContain(PAGE);
  await reader.close();
});

import { request } from 'node:https';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type StandInWeb, startStandInWeb } from '../../../build/site/stand-in-web.ts';

let web: StandInWeb;
beforeEach(async () => {
  web = await startStandInWeb();
});
afterEach(() => web.close());

/** Asks the stand-in for an address, as a browser does whose host names all lead there. */
function get(url: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> {
  const { host, pathname, search } = new URL(url);
  const options = { port: web.port, path: pathname + search, headers: { host }, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', ...options }, async (response) => {
      response.setEncoding('utf8');
      let body = '';
      for await (const part of response) body += part;
      resolve({ status: response.statusCode, type: response.headers['content-type'], body });
    });
    asked.on('error', reject).end();
  });
}

it('answers for any host with an article whose title the address tells', async () => {
  const { status, body } = await get('https://www.example.org/news/A-better-%3Cdesign%3E.aspx?id=1');
  expect(status).toBe(200);
  expect(body).toContain('<title>A better &#60;design&#62;</title>');
});

it.each(['https://example.org/', 'https://example.org/%E0%A4%A'])('answers %s too', async (url) => {
  expect((await get(url)).status).toBe(200);
});

it('answers a PDF with a PDF', async () => {
  expect(await get('https://example.org/paper.pdf')).toMatchObject({
    type: 'application/pdf',
    body: expect.stringMatching(/^%PDF/),
  });
});

it('answers what it was told, whatever the query, at that address alone', async () => {
  web.answer('https://example.org/a', { body: 'told', type: 'text/plain', status: 404 });
  expect(await get('https://example.org/a?b=1')).toEqual({ status: 404, type: 'text/plain', body: 'told' });
  expect((await get('https://example.com/a')).body).not.toBe('told');
});

it('records what is asked, but not what the browser asks by itself', async () => {
  await get('https://example.org/a?b=1');
  await get('https://accounts.google.com/ListAccounts');
  await get('https://notgoogle.com/');
  expect(web.requests()).toEqual(['https://example.org/a?b=1', 'https://notgoogle.com/']);
  web.forgetRequests();
  expect(web.requests()).toEqual([]);
});

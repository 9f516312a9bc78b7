import { numberedPage } from './numbered-page.ts';
import { readAddress, withoutAmpCache } from './page-address.ts';
import { TRACKING_PARAMETER_NAMES } from './tracking-parameters.ts';

const MARKS_OF_HOST = /^(?:(?:www|m|mobile|amp)\.)+/;
const MARKS_IN_PATH = /(?<![a-z\d])amp(?:html|_)?(?![a-z\d])-?/gi;
const AMP_PARAMETER = /^(?:amp|amphtml)(?:=|$)|=amp$/i;

/**
 * What is left of an address when everything goes that might say nothing of the page: two addresses of one page agree in
 * it, and now and then two of different pages do. Written apart from the product's rules, to judge them by: a page that
 * agrees with a record in this is never called a near miss of it.
 */
export function loosePage(address: string): string {
  const page = readAddress(withoutAmpCache(address));
  if (!page) return address;
  const numbered = numberedPage(page);
  if (numbered && !page.port) return `${numbered.site}:${numbered.number}`;
  const query = page.query.filter((written) => !saysNothing(written)).sort();
  const route = /^#!?\/./.test(page.hash) ? page.hash : '';
  return [page.host.replace(MARKS_OF_HOST, ''), page.port, loosePath(page.path), '?', ...query, route].join(' ');
}

function loosePath(path: string): string {
  return path
    .replace(/%(?:4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae]|3\d|2[de])/gi, (written) => decodeURIComponent(written))
    .replace(MARKS_IN_PATH, '')
    .split('/')
    .map((segment) => segment.replace(/[-._~]+(?=\.|$)/, ''))
    .filter((segment) => segment && !/^(?:index|default)\.\w+$/i.test(segment))
    .join('/');
}

function saysNothing(written: string): boolean {
  const name = written.split('=', 1).join('').toLowerCase();
  return AMP_PARAMETER.test(written) || TRACKING_PARAMETER_NAMES.has(name);
}

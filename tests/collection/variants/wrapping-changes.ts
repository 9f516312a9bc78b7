import { readAddress } from './page-address.ts';
import type { Random } from './random.ts';
import type { Change } from './variant.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

type Form = (address: string, random: Random) => string | null;

/** Views of a page that another site draws, and that a reader may share: each with its page's address whole. */
const READING_VIEWS: readonly Form[] = [
  translated,
  translated,
  (address) => `https://via.hypothes.is/${address}`,
  (address) => `https://12ft.io/${address}`,
  (address) => `https://12ft.io/proxy?q=${encodeURIComponent(address)}`,
  (address) => `https://outline.com/${address}`,
  (address) => `https://translate.google.com/translate?sl=auto&tl=de&u=${encodeURIComponent(address)}`,
];

/** web.archive.org: a time, and how to show the page (`id_`, `if_`, …); old captures name the port 80. archive.today: a date. */
const ARCHIVES: readonly Form[] = [
  (address, random) => `https://web.archive.org/web/${time(random)}/${address}`,
  (address, random) =>
    `http://web.archive.org/web/${time(random)}${random.pick(['id_', 'if_', 'im_', 'mp_'])}/${address}`,
  (address, random) => `https://web.archive.org/web/${time(random).slice(0, 4)}/${address}`,
  (address, random) => `https://web.archive.org/web/${time(random)}/${withPort80(address)}`,
  (address) => `https://web.archive.org/web/${address}`,
  (address) => `https://web.archive.org/web/2021*/${address}`,
  (address, random) => `https://${archiveToday(random)}/2021.04.07-123456/${address}`,
  (address, random) => `https://${archiveToday(random)}/${time(random)}/${address}`,
  (address, random) => `https://${archiveToday(random)}/newest/${address}`,
];

/** Pages that only send on, at hosts or paths that serve nothing else. Sources: the services' own links. */
const REDIRECTORS: readonly Form[] = [
  (address, random) =>
    `https://www.google.com/url?q=${encodeURIComponent(address)}&sa=D&ust=16177&usg=AOvVaw${id(random)}`,
  (address, random) =>
    `https://www.google.co.uk/url?sa=t&rct=j&source=web&url=${encodeURIComponent(address)}&usg=AOvVaw${id(random)}`,
  (address, random) => `https://l.facebook.com/l.php?u=${encodeURIComponent(address)}&h=AT0${id(random)}&s=1`,
  (address) => `https://lm.facebook.com/l.php?u=${encodeURIComponent(address)}`,
  (address, random) => `https://l.instagram.com/?u=${encodeURIComponent(address)}&e=AT${id(random)}`,
  (address) => `https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(address)}&urlhash=Ab1c`,
  (address, random) => `https://out.reddit.com/t3_abc123?url=${encodeURIComponent(address)}&token=${id(random)}`,
  (address) => `https://slack-redir.net/link?url=${encodeURIComponent(address)}`,
  (address, random) => `https://t.umblr.com/redirect?z=${encodeURIComponent(address)}&t=${id(random)}&b=t`,
  (address) => `https://duckduckgo.com/l/?uddg=${encodeURIComponent(address)}&rut=0a1b`,
  (address) => `https://vk.com/away.php?to=${encodeURIComponent(address)}&cc_key=`,
  (address) => `https://www.youtube.com/redirect?event=video_description&q=${encodeURIComponent(address)}`,
  (address, random) =>
    `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=04%7C01%7C${id(random)}&reserved=0`,
];

/** Ways to a page through another one, the innermost first. */
export const WRAPPING_CHANGES: readonly Change[] = [
  { kind: 'reading view', make: (address, random) => random.pick(READING_VIEWS)(address, random) },
  { kind: 'archive', make: (address, random) => random.pick(ARCHIVES)(address, random) },
  { kind: 'redirector', make: (address, random) => random.pick(REDIRECTORS)(address, random) },
];

/** Google Translate's own host for a page: hyphens doubled, dots to hyphens. Hosts that would look like punycode have another form. */
function translated(address: string): string | null {
  const page = readAddress(address);
  const label = page?.host.replaceAll('-', '--').replaceAll('.', '-') ?? '';
  if (!page || page.port || label.length > 63 || label.slice(2, 4) === '--') return null;
  const scheme = page.scheme === 'http' ? ['_x_tr_sch=http'] : [];
  const query = [...page.query, ...scheme, '_x_tr_sl=auto', '_x_tr_tl=de', '_x_tr_hl=de', '_x_tr_pto=wapp'];
  return `https://${label}.translate.goog${page.path}?${query.join('&')}${page.hash}`;
}

function withPort80(address: string): string {
  const page = readAddress(address);
  return page?.scheme === 'http' && !page.port ? address.replace(/^(http:\/\/[^/?#]+)/, '$1:80') : address;
}

const time = (random: Random) =>
  `20${random.pick(['08', '15', '21', '23'])}0${1 + random.below(9)}07${random.text(6, '012345')}`;
const archiveToday = (random: Random) => random.pick(['archive.ph', 'archive.is', 'archive.today', 'archive.md']);
const id = (random: Random) => random.text(20, LETTERS);

import { beforeAll, describe, expect, test } from 'vitest';
import { suggestionsOf } from '../../src/background/suggestions.ts';
import { isRequest } from '../../src/messages/contract.ts';
import { type CitationFormat, cite } from '../../src/record/citation/cite.ts';
import { paperPlaces } from '../../src/record/citation/paper-places.ts';
import { validateRecord } from '../../src/record/validate-record.ts';
import { recordFileName } from '../../src/record/write/record-file-name.ts';
import { isFault, readAddress } from '../../src/sources/subscription-address.ts';
import { editAddress } from '../../src/views/context/edit-address.ts';
import { collectionFacts, metaWords } from '../../src/views/options/collection-words.ts';
import { faultWords } from '../../src/views/options/fault-words.ts';
import { fileName } from '../../src/views/options/file-name.ts';
import { readSettingsFile } from '../../src/views/options/settings-file.ts';
import { shownAddress } from '../../src/views/text/shown-address.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from '../views/english.ts';
import { MADE, TEXTS } from './corpus/attacks.ts';
import { everyField } from './every-field.ts';
import { faultsOf } from './faults-of.ts';
import { hostileCollection } from './hostile-collection.ts';
import { wrongAddresses, wrongCopy, wrongShown } from './what-is-wrong.ts';

/** No line end that the format does not begin a field of its own with, no command of a terminal, nothing that turns it around. */
const COPIED: Record<CitationFormat, RegExp> = {
  apa: /^[^\n\r]+$/,
  markdown: /^[^\n\r]+$/,
  ris: /^(?:[A-Z][A-Z\d] {2}- [^\r\n]*\r\n)+$/,
  bibtex: /^@\w+\{[a-z\d-]+,\n(?: {2}[a-z]+ = [^\n\r]+\n)+\}\n$/,
};

describe('every text, when it is copied', () => {
  test.each(Object.entries(COPIED))('as %s stays in its field', async (format, shape) => {
    const look = (text: string) => {
      const { title, provider } = everyField(text);
      const article = { title, provider, webUrl: text, publishedDateTime: text, type: text };
      return [article, { ...article, doi: `10.5555/${text}` }].flatMap((cited) => {
        const copied = cite(cited, format as CitationFormat);
        const isOne = shape.test(copied) && copied.split(/^ER {2}- /m).length <= 2;
        return [isOne ? '' : `is more: ${copied.slice(0, 300)}`, wrongCopy(copied)];
      });
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });

  test('leads to no other place of papers', async () => {
    const hosts =
      /^https:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|europepmc\.org|scholar\.google\.com|www\.semanticscholar\.org)\/[!-~]*$/;
    const look = (text: string) => paperPlaces(`10.5555/${text}`).map(({ url }) => (hosts.test(url) ? '' : url));
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });
});

describe('every text as the name of a file', () => {
  /** What some system does not take, takes for a device, hides, or reads from right to left. */
  const BAD = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Bidi_Control}]|^[. -]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)\./iu;
  const wrongName = (name: string): string[] => [
    BAD.test(name) || /^\.[^.]*$/.test(name) ? `is called ${name}` : '',
    new TextEncoder().encode(name).length > 255 ? 'is too long' : '',
    wrongShown(name),
  ];

  test('of a saved record is one that every system takes', async () => {
    const look = (title: string) => [
      ...wrongName(recordFileName({ title })),
      ...wrongName(recordFileName({ title, publishedDateTime: '2021-02-05T05:04:00Z' })),
    ];
    expect(await faultsOf(MADE, look)).toEqual([]);
  });

  test('of a saved collection is, too', async () => {
    expect(await faultsOf(MADE, (text) => wrongName(fileName(text, 'zip')))).toEqual([]);
  });
});

describe('every text in the address bar', () => {
  const found = (text: string) => {
    const { record } = validateRecord({ ...everyField(text), webUrl: 'https://news.example/a' });
    const rows = [text, 'https://news.example/a'].map((webUrl) => ({
      listing: { id: 'a', title: record?.title ?? 'A', webUrl, provider: { name: text } },
      collections: [text],
    }));
    return { rows, total: 2, failures: [], collections: 1, records: 1, searched: 1 };
  };

  test('is described by XML, or by text, and leads to the web by an address in ASCII', async () => {
    const look = (text: string) => {
      const [xml, plain] = [suggestionsOf(found(text), 'xml'), suggestionsOf(found(text), 'plain')];
      const isXml = ({ description }: { description: string }) =>
        /^(?:[^<>&"']|&(?:amp|lt|gt|quot|apos);)*(?: <dim>(?:[^<>&"']|&(?:amp|lt|gt|quot|apos);)*<\/dim>)?$/.test(
          description,
        );
      return [
        ...xml.map((one) => (isXml(one) ? '' : `is no XML: ${one.description}`)),
        // Chromium takes no text with what is no character.
        ...xml.map(({ description }) => (/\p{NChar}/u.test(description) ? 'is no text' : '')),
        ...[...xml, ...plain].map(({ content }) => (/^https?:\/\/[!-~]+$/.test(content) ? '' : `leads to ${content}`)),
        ...[...xml, ...plain].map(({ description }) => wrongShown(description)),
        ...wrongAddresses([xml, plain]),
        xml.length === 0 ? 'has no suggestion' : '',
      ];
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });
});

describe('every text', () => {
  beforeAll(() => setWords(englishLookup));

  test('in a file of settings changes none, or one to what it may be', async () => {
    const shapes = (text: string) => [
      text,
      JSON.stringify({ kind: 'article-context settings', version: 1, settings: { theme: text, [text]: text } }),
      `{"kind":"article-context settings","version":1,"settings":${text}}`,
      `{"kind":"article-context settings","version":1,"settings":{"__proto__":{"theme":"dark"},${JSON.stringify(text)}:1}}`,
    ];
    const look = async (text: string) => {
      const read = await Promise.all(shapes(text).map((file) => readSettingsFile(new Blob([file]))));
      return read.map((one) => {
        if (typeof one === 'string') return wrongShown(one);
        return Object.keys(one).length === 0 && Object.getPrototypeOf(one) === Object.prototype
          ? ''
          : 'changes something';
      });
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });

  test('in a header from a host is shown as a fact of its collection', async () => {
    const look = (text: string) => {
      const item = hostileCollection(text);
      if (item === null) return [];
      const facts = collectionFacts(item, item.header).filter(({ isForeign }) => !isForeign);
      return [
        metaWords(item, item.header),
        faultWords({ name: 'faultNotCollection', values: [text, text] }),
        ...facts.map((one) => one.text),
      ].map(wrongShown);
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });

  test('in the field for an address is a fault, or an address of this one host', async () => {
    let addresses = 0;
    const look = (text: string) =>
      [text, `https://${text}`, `https://${text}/a/b`, `owner/${text}`, `https://github.com/${text}`].flatMap(
        (pasted) => {
          const read = readAddress(pasted);
          if (isFault(read)) return read.values;
          addresses++;
          const { protocol, username, hostname } = new URL(read.address);
          const isSafe = protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname);
          return [isSafe && username === '' && /^[!-~]+$/.test(read.address) ? '' : `leads to ${read.address}`];
        },
      );
    expect(await faultsOf(TEXTS, look)).toEqual([]);
    expect(addresses).toBeGreaterThan(100);
  });

  test('as the id of a record leads to no other host than its collection says', async () => {
    const look = (text: string) => {
      const [inPath, inHost] = [
        editAddress('https://host.example/edit/{id}.md', text),
        editAddress('https://{id}.host.example/', text),
      ];
      const isThere = inPath === null || new URL(inPath).host === 'host.example';
      const isBelow =
        inHost === null || new URL(inHost).host.endsWith('.host.example') || new URL(inHost).pathname !== '/';
      return [isThere && isBelow ? '' : `${inPath} ${inHost}`, ...wrongAddresses({ editUrl: inPath ?? undefined })];
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
    expect(await faultsOf(TEXTS, (text) => [editAddress(text, 'a') === null ? '' : ''])).toEqual([]);
  });

  test('as an address is shown with a host in ASCII and without a name before it', async () => {
    const look = (text: string) =>
      [text, `https://${text}/a`, `https://${text}@news.example/a`].flatMap((address) => {
        const shown = shownAddress(address);
        const host = URL.canParse(address) && /^https?:\/\/([^/?#]*)/i.exec(shown)?.[1];
        return [!host || host === new URL(address).host ? '' : `${address} is shown as ${shown}`];
      });
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });

  test('is no request that nobody makes', async () => {
    const names = ['search', 'list', 'hideMatch', 'changeSettings', 'nextUpdate', 'popupContent'] as const;
    const requests = (text: string) => [
      text,
      [text],
      { [text]: text },
      { changed: { theme: text }, isPrivate: false },
      { kind: text, name: text, order: text, offset: 0, limit: 1 },
    ];
    const look = (text: string) =>
      names.flatMap((name) =>
        requests(text).map((request) => (isRequest(name, request) ? `${name} takes ${JSON.stringify(request)}` : '')),
      );
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { papersOf } from '../../src/background/papers-of.ts';
import { validMetadata } from '../../src/background/valid-metadata.ts';
import { trustedClaims } from '../../src/collection/trusted-claims.ts';
import { MakingError } from '../../src/compiler/fault.ts';
import { readZip } from '../../src/compiler/zip/read-zip.ts';
import { FIRST_PLAN, OtherPlanError, type ZipPlan } from '../../src/compiler/zip/zip-plan.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { checkDraft } from '../../src/views/draft/check-draft.ts';
import { draftOf } from '../../src/views/draft/draft-of.ts';
import { madeZip } from '../compiler/zip/made-zip.ts';
import { TEXTS } from './corpus/attacks.ts';
import { faultsOf } from './faults-of.ts';
import { sayingOnly } from './saying-only.ts';
import { longestText, wrongAddresses, wrongLine, wrongShown } from './what-is-wrong.ts';

const PAGE = 'https://news.example/2021/a-made-story';
test('every text as what a page says of itself drafts what may be shown, and leads nowhere but to the web', async () => {
  const look = (text: string) => {
    const draft = draftOf({ url: PAGE, metadata: validMetadata(sayingOnly(text)) });
    const { title, excerpt, providerName, topics } = draft;
    const { record } = checkDraft(draft);
    const said = [title, excerpt, providerName, topics].map(wrongShown);
    return [...said, ...wrongAddresses([draft, record]), longestText(draft) > 4096 ? 'is long' : ''];
  };
  expect(await faultsOf(TEXTS, look)).toEqual([]);
});

test('every text as a page’s claim is believed of web addresses alone', async () => {
  const look = (text: string) =>
    trustedClaims(PAGE, [text, `https://news.example/${text}`]).map((claim) =>
      /^\s*https?:/i.test(claim) ? '' : claim,
    );
  expect(await faultsOf(TEXTS, look)).toEqual([]);
});

test('every text of a link is the text of a paper, and every address one of the web', async () => {
  const look = (text: string) =>
    wrongAddresses(
      papersOf(PAGE, {
        claims: [text],
        links: [
          { url: `https://doi.org/10.5555/${text}`, text },
          { url: text, text },
        ],
      }).map(({ url }) => url),
    );
  expect(await faultsOf(TEXTS, look)).toEqual([]);
});

/** The paths and problems of a zip. What can't be taken is told by a MakingError. */
async function read(zip: Uint8Array, plan: ZipPlan = FIRST_PLAN): Promise<{ paths: string[]; lines: string[] }> {
  const [paths, lines]: string[][] = [[], []];
  const chunks = async function* () {
    yield zip;
  };
  try {
    for await (const item of readZip(chunks(), plan)) {
      if ('problem' in item) lines?.push(formatProblem(item.problem));
      else paths?.push(item.path);
    }
  } catch (error) {
    if (error instanceof OtherPlanError) return read(zip, error.plan);
    if (!(error instanceof MakingError)) throw error;
  }
  return { paths: paths ?? [], lines: lines ?? [] };
}

test('every text as the name of a file in a zip is a path in the collection, or told as a problem', async () => {
  const LEADS_OUT = /(?:^|\/)\.{0,2}(?:\/|$)|[\\\p{Cc}]/u;
  let taken = 0;
  const look = async (text: string) => {
    const names = [text, `${text}.md`, `a/${text}.md`, 'b.md'];
    const { paths, lines } = await read(madeZip(names.map((name) => ({ name, text }))));
    taken += paths.length;
    return [...paths.map((path) => (LEADS_OUT.test(path) ? `leads to ${path}` : '')), ...lines.map(wrongLine)];
  };
  expect(await faultsOf(TEXTS, look)).toEqual([]);
  expect(taken).toBeGreaterThan(TEXTS.length);
});

test('every text as a zip is none', async () => {
  const look = async (text: string) => (await read(new TextEncoder().encode(text))).paths;
  expect(await faultsOf(TEXTS, look)).toEqual([]);
});

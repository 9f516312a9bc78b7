import { bibtexKey } from './bibtex-key.ts';
import type { CitationFacts } from './citation-facts.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What TeX takes for something else. Braces have names, since BibTeX counts them even behind a backslash; what joins to
 * another sign in print (`--`, `''`) is kept apart by an empty group.
 */
const SPECIAL: { [sign: string]: string } = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** An entry for BibTeX and biblatex: `@article` for a paper, else `@misc`. Other writing than Latin stays as it is, in UTF-8. */
export function bibtex(facts: CitationFacts): string {
  const { title, site, day, address, doi, kind } = facts;
  const isPaper = kind === 'paper';
  const fields = [
    // The second braces keep the capitals as they are.
    ['title', `{{${texText(title)}}}`],
    [isPaper ? 'journal' : 'howpublished', site && `{${texText(site)}}`],
    ['year', day && `{${day.year}}`],
    ['month', day && (MONTHS[day.month - 1] ?? null)],
    ['day', day && `{${day.day}}`],
    ['doi', doi && `{${verbatim(doi)}}`],
    ['url', address && `{${address}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = ${value}` : []));
  return `@${isPaper ? 'article' : 'misc'}{${bibtexKey(facts)},\n${lines.join(',\n')}\n}\n`;
}

const texText = (text: string): string =>
  text
    .replace(/[\\{}~^<>|"$&#_%]/g, (sign) => SPECIAL[sign] ?? sign)
    .replace(/[-'`,](?=([-'`,]))/g, (sign, next) => (sign === next ? `${sign}{}` : sign))
    .replace(/[?!](?=`)/g, '$&{}');

/** A field that is read as it stands can't escape anything, and still its braces must pair. */
const verbatim = (text: string): string => text.replace(/[{}\\]/g, encodeURIComponent);

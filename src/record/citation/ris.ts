import type { CitationFacts, Day } from './citation-facts.ts';

const TYPES = { paper: 'JOUR', news: 'NEWS', page: 'ELEC' } as const;

/**
 * A record in the RIS format (its lines end in CR LF, two spaces stand before the dash). The site of a web page stands in
 * two fields, since programs look for it in either.
 */
export function ris({ title, site, day, address, doi, kind }: CitationFacts): string {
  const fields = [
    ['TY', TYPES[kind]],
    ['TI', title],
    ['T2', site],
    ['PB', kind === 'page' ? site : null],
    ['PY', day && padded(day.year, 4)],
    ['DA', day && slashed(day)],
    ['DO', doi],
    ['UR', address],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? `${tag}  - ${value}` : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

const slashed = ({ year, month, day }: Day): string => `${padded(year, 4)}/${padded(month, 2)}/${padded(day, 2)}`;
const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

import { expect, test } from 'vitest';
import { paperPlaces } from '../../../src/record/citation/paper-places.ts';

test('asks each place for the DOI as one phrase', () => {
  expect(paperPlaces('10.1002/(sici)1097<1::aid#2>')).toEqual(
    [
      { name: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/?term=' },
      { name: 'Europe PMC', url: 'https://europepmc.org/search?query=DOI%3A' },
      { name: 'Google Scholar', url: 'https://scholar.google.com/scholar?q=' },
      { name: 'Semantic Scholar', url: 'https://www.semanticscholar.org/search?q=' },
    ].map(({ name, url }) => ({ name, url: `${url}%2210.1002%2F(sici)1097%3C1%3A%3Aaid%232%3E%22` })),
  );
});

test('no DOI ends the phrase or stops the words', () => {
  const [place] = paperPlaces('10.1002/a" OR\t"b\u202e\ud800');
  expect(place?.url).toBe('https://pubmed.ncbi.nlm.nih.gov/?term=%2210.1002%2FaORb%22');
});

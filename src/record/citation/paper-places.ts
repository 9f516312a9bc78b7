/** A place where papers are found. Its name is its own, in every language. */
export interface PaperPlace {
  name: string;
  url: string;
}

/** Where a paper can be looked up by its DOI, as addresses of plain links: nobody is asked before the reader follows one. */
export function paperPlaces(doi: string): PaperPlace[] {
  const asked = encodeURIComponent(`"${doi.replace(/["\s\p{C}]/gu, '')}"`);
  return [
    { name: 'PubMed', url: `https://pubmed.ncbi.nlm.nih.gov/?term=${asked}` },
    { name: 'Europe PMC', url: `https://europepmc.org/search?query=DOI%3A${asked}` },
    { name: 'Google Scholar', url: `https://scholar.google.com/scholar?q=${asked}` },
    { name: 'Semantic Scholar', url: `https://www.semanticscholar.org/search?q=${asked}` },
  ];
}

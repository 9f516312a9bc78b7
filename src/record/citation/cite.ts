import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { type CitationFacts, citationFacts } from './citation-facts.ts';
import type { CitedArticle } from './cited-article.ts';
import { markdownLink } from './markdown-link.ts';
import { ris } from './ris.ts';

/** The forms that a citation can have. */
export type CitationFormat = 'apa' | 'bibtex' | 'ris' | 'markdown';

const WRITERS: Record<CitationFormat, (facts: CitationFacts) => string> = { apa, bibtex, ris, markdown: markdownLink };

/** An article as a reader cites it elsewhere. Plain text without direction marks or controls but line ends, whatever the record says. */
export function cite(article: CitedArticle, format: CitationFormat): string {
  return WRITERS[format](citationFacts(article));
}

import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What a citation manager reads: CSL-JSON (https://docs.citationstyles.org), as far as we write it. */
export interface CslItem {
  type: string;
  title: string;
  URL?: string;
  DOI?: string;
  publisher?: string;
  'container-title'?: string;
  'citation-key'?: string;
  issued?: { 'date-parts': [number[]] };
}

/** How citation-js reads a text that holds one item; throws where it holds none or several. */
export function readCitation(text: string, forceType?: '@bibtex/text' | '@ris/file'): CslItem {
  const items = plugins.input.chain(text, { generateGraph: false, ...(forceType && { forceType }) }) as CslItem[];
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} items in ${text}`);
  return item;
}

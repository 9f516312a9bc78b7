/** What the tests use of citation-js, which has no types of its own. */
declare module '@citation-js/core' {
  /** Reads a text of any format that its plug-ins know into CSL-JSON. */
  export const plugins: {
    input: { chain: (text: string, options: { generateGraph: false; forceType?: string }) => unknown };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}

/** The texts for the stores, with the project's address, where it has one, for the field of that name. */
export function storeTexts(listing: string, homepage: string | undefined): string {
  return homepage === undefined ? listing : `${listing}\n## Homepage\n\n${homepage}\n`;
}

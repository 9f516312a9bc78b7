import normalizeUrl, { type Options } from 'normalize-url';

/** As its users set it up where one article should have one address: its options' documentation, and the lists in their code. */
const OPTIONS: Options = {
  stripProtocol: true,
  stripWWW: true,
  stripHash: true,
  stripTextFragment: true,
  stripAuthentication: true,
  removeTrailingSlash: true,
  removeDirectoryIndex: true,
  removeExplicitPort: false,
  sortQueryParameters: true,
  emptyQueryValue: 'never',
  removeQueryParameters: [
    /^utm_\w+/i,
    /^(?:fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|ysclid|ttclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok)$/i,
    /^(?:_ga|_gl|vero_id|oly_anon_id|oly_enc_id|wickedid|s_cid|icid|cmpid|ncid|spm|amp|ref)$/i,
  ],
};

/** normalize-url as the other key: null where it throws. */
export function tunedNormalizeUrl(address: string): string | null {
  try {
    return normalizeUrl(address, OPTIONS);
  } catch {
    return null;
  }
}

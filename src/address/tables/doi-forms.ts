/** `[path, start]`: the DOI is the start and what the path's group says. */
type Form = readonly [path: RegExp, start: string];

/**
 * Publishers' own addresses of an article, where the DOI follows exactly. Paths come without reading views at their end
 * (`.pdf`, `/full`), and are matched whole, so that figures and comments keep pages of their own.
 *
 * Example: `nature.com/articles/s41586-020-2699-5` is `10.1038/s41586-020-2699-5`. Near miss: numbers that are no part
 * of a DOI (jamanetwork.com/…/fullarticle/2762130, mdpi.com/2072-6643/12/4/1181, cell.com/…/S0092-8674(20)30229-4).
 */
export const DOI_FORMS: Record<string, readonly Form[]> = {
  // doi.org/doi-handbook §3.8
  'doi.org': [[/^\/(?:doi:)?(10\..+)$/, '']],
  // nature.com: an article's address ends in its DOI's suffix. Humanities and Social Sciences Communications (s41599) came
  // from Palgrave and kept 10.1057. Ids with a year in them (`ejhg2015123`) lack their DOI's dots, and are left out.
  'nature.com': [
    [/^\/articles\/(s41599-\d{3}-\d{4,5}-\w)$/, '10.1057/'],
    [
      /^\/articles\/([sd]\d{5}-\d{3}-\d{4,5}-\w|(?:nature|ncomms|srep|nclimate|nchem|nmat|nphys|nphoton|ngeo|ncb)\d{3,5}|[a-z]{1,12}(?:\.[a-z]{1,12})?(?:\.\d{1,5}){1,2}|\d{5,8}|\d{6}[a-z]\d)$/,
      '10.1038/',
    ],
  ],
  // Springer Nature, Frontiers, APS, Annual Reviews, JSTOR: the path ends in the DOI
  'link.springer.com biomedcentral.com springeropen.com frontiersin.org journals.aps.org annualreviews.org jstor.org': [
    [/^(?:\/[^/]+){0,3}\/(?:articles?|chapter|book|pdf|abstract|stable|journals)\/(10\.\d{4,9}(?:\/|%2F)[^/]+)$/i, ''],
  ],
  // IOP's own DOIs have two slashes
  'iopscience.iop.org': [[/^\/article\/(10\.\d{4,9}(?:\/[^/]+){1,2})$/, '']],
  // biorxiv.org/about/FAQ: versions share one DOI
  'biorxiv.org medrxiv.org': [[/^\/content\/(10\.\d{4,9}\/[\d.]*\d)(?:v\d+)?$/, '']],
  // info.arxiv.org/help/doi.html: 10.48550/arXiv. and the id without its version
  'arxiv.org': [[/^\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/, '10.48550/arxiv.']],
  // eLife, PeerJ, BMJ: 'Cite as' of each article
  'elifesciences.org': [[/^\/(?:articles|reviewed-preprints)\/(\d{5,6})$/, '10.7554/elife.']],
  'peerj.com': [[/^\/articles\/(\d+)$/, '10.7717/peerj.']],
  'bmj.com': [[/^\/content\/\d{3}\/(bmj[.-][a-z\d-]+)$/, '10.1136/']],
  // academic.oup.com puts the page's number after the DOI
  'academic.oup.com': [[/^(?:\/[^/]+){1,2}\/doi\/(10\.1093\/[^/]+\/[^/]+)(?:\/\d+)?$/, '']],
};

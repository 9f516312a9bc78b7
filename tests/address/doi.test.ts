import { describe, expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';
import { doiOf, normalDoi } from '../../src/address/doi.ts';

const STATED: readonly (readonly [address: string, doi: string | null])[] = [
  ['https://doi.org/10.1038/S41524-021-00493-w', '10.1038/s41524-021-00493-w'],
  ['http://dx.doi.org/10.1126%2Fsciadv.adj6958', '10.1126/sciadv.adj6958'],
  [
    'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
  ],
  ['https://www.nature.com/articles/s41524-021-00493-w', '10.1038/s41524-021-00493-w'],
  ['https://www.nature.com/articles/s41524-021-00493-w.pdf', '10.1038/s41524-021-00493-w'],
  ['https://www.nature.com/articles/d41586-020-00502-w', '10.1038/d41586-020-00502-w'],
  ['https://www.nature.com/articles/nature12345', '10.1038/nature12345'],
  ['https://www.nature.com/articles/nmeth.4321', '10.1038/nmeth.4321'],
  ['https://www.nature.com/articles/s41599-020-0423-y', '10.1057/s41599-020-0423-y'],
  ['https://www.nature.com/articles/ejhg2015123', null],
  ['https://www.nature.com/articles/s41524-021-00493-w/figures/1', null],
  ['https://www.nature.com/subjects/physics', null],
  ['https://www.embopress.org/doi/full/10.1038/s44318-024-00079-4', '10.1038/s44318-024-00079-4'],
  ['https://onlinelibrary.wiley.com/doi/epdf/10.1002/anie.202000001', '10.1002/anie.202000001'],
  ['https://www.science.org/doi/10.1126/sciadv.adj6958', '10.1126/sciadv.adj6958'],
  ['https://www.science.org/doi/suppl/10.1126/sciadv.adj6958', null],
  ['https://www.nejm.org/doi/full/10.1056/NEJMoa2310168?query=featured_home', '10.1056/nejmoa2310168'],
  ['https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD013665.pub3/full', '10.1002/14651858.cd013665.pub3'],
  ['https://academic.oup.com/bib/article/doi/10.1093/bib/bbaa012/5837064', '10.1093/bib/bbaa012'],
  ['https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0012345', '10.1371/journal.pone.0012345'],
  ['https://journals.plos.org/plosone/article?id=10.1371%2Fjournal.pone.0012345', '10.1371/journal.pone.0012345'],
  ['https://journals.plos.org/plosone/article?page=1', null],
  ['https://journals.plos.org/plosone/article/comments?id=10.1371/journal.pone.0012345', null],
  ['https://link.springer.com/article/10.1007%2Fs10739-017-9491-x', '10.1007/s10739-017-9491-x'],
  ['https://link.springer.com/content/pdf/10.1007/s00204-020-02689-3.pdf', '10.1007/s00204-020-02689-3'],
  ['https://link.springer.com/article/10.1007/s00204-020-02689-3/figures/1', null],
  ['https://bmcmedicine.biomedcentral.com/articles/10.1186/s12916-020-01234-5', '10.1186/s12916-020-01234-5'],
  ['https://www.frontiersin.org/articles/10.3389/fnins.2020.00001/full', '10.3389/fnins.2020.00001'],
  ['https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf', '10.1101/2020.01.01.123456'],
  ['https://www.medrxiv.org/content/10.1101/2020.01.01.20012345v1', '10.1101/2020.01.01.20012345'],
  ['https://arxiv.org/pdf/2101.00001v2.pdf', '10.48550/arxiv.2101.00001'],
  ['https://arxiv.org/abs/hep-th/9901001', '10.48550/arxiv.hep-th/9901001'],
  ['https://arxiv.org/list/hep-th/new', null],
  ['https://elifesciences.org/articles/12345', '10.7554/elife.12345'],
  ['https://peerj.com/articles/1234/', '10.7717/peerj.1234'],
  ['https://peerj.com/articles/cs-123/', null],
  ['https://www.bmj.com/content/368/bmj.m1091', '10.1136/bmj.m1091'],
  ['https://www.bmj.com/content/368/bmj.m1091.full.pdf', '10.1136/bmj.m1091'],
  ['https://www.bmj.com/content/368/bmj.m1091/rr', null],
  ['https://iopscience.iop.org/article/10.1088/1367-2630/aa5f4b/meta', '10.1088/1367-2630/aa5f4b'],
  ['https://journals.aps.org/prl/pdf/10.1103/PhysRevLett.116.061102', '10.1103/physrevlett.116.061102'],
  ['https://journals.aps.org/prl/supplemental/10.1103/PhysRevLett.116.061102', null],
  ['https://www.thelancet.com/journals/eclinm/article/PIIS2589-5370(20)30001-1/fulltext', null],
  ['https://jamanetwork.com/journals/jama/fullarticle/2762130', null],
  ['https://www.mdpi.com/2072-6643/12/4/1181', null],
  ['https://www.altmetric.com/details/doi/10.1038/nature12345', null],
  ['https://example.com/version/10.12/3', null],
  ['https://web.archive.org/web/2020/https://doi.org/10.1038/nature12345', '10.1038/nature12345'],
  ['mailto:10.1038/nature12345', null],
];

describe('the DOI of an address', () => {
  test.each(STATED)('%s states %s', (address, doi) => {
    expect(doiOf(address)).toBe(doi);
    if (doi) expect(articleKey(address)).toBe(`doi:${doi}`);
  });
});

describe('a DOI stated as text', () => {
  test.each([
    ['10.1038/NATURE12345', '10.1038/nature12345'],
    ['doi:10.1038/nature12345', '10.1038/nature12345'],
    ['DOI: 10.1038/nature12345.', '10.1038/nature12345'],
    ['https://doi.org/10.1038%2Fnature12345', '10.1038/nature12345'],
    ['http://dx.doi.org/10.1016/S0140-6736(20)30183-5)', '10.1016/s0140-6736(20)30183-5'],
    ['10.1061/(ASCE)1090-0241(2001)127:10(817)', '10.1061/(asce)1090-0241(2001)127:10(817)'],
    ['10.1061/(ASCE)1090-0241(2001)127:10(817)).', '10.1061/(asce)1090-0241(2001)127:10(817)'],
    ['10.1000/a)b', '10.1000/a)b'],
    ['info:doi/10.1371/journal.pone.0012345', '10.1371/journal.pone.0012345'],
    ['urn:doi:10.1000/182', '10.1000/182'],
    [' 10.1000.10/123456 ', '10.1000.10/123456'],
    ['10.1038', null],
    ['10.1038/', null],
    ['10.12/3', null],
    ['110.1038/nature12345', null],
    ['%310.1038/nature12345', null],
    ['see 10.1038/nature12345', null],
    ['10.1038/nature12345 and 10.1038/nature12346', null],
    [`10.1038/${'a'.repeat(248)}`, `10.1038/${'a'.repeat(248)}`],
    [`10.1038/${'a'.repeat(249)}`, null],
    [`10.1038/a${' '.repeat(1015)}`, '10.1038/a'],
    [`10.1038/a${' '.repeat(1016)}`, null],
    ['', null],
  ])('%j is %j', (text, doi) => expect(normalDoi(text)).toBe(doi));
});

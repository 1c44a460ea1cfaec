/**
 * Match patterns of links whose address names a paper (`ids/hosts.ts`), for a menu that is to show on them alone. A little wider than what names one: a
 * pattern knows no digits. https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export const linkPatterns: readonly string[] = [
  ...['abs', 'pdf', 'html', 'format', 'ps', 'src', 'e-print', 'tb', 'bibtex', 'ftp'].flatMap((folder) =>
    ['*.arxiv.org', 'ar5iv.org', 'xxx.lanl.gov', 'xxx.itp.ac.cn'].map((host) => `*://${host}/${folder}/*`),
  ),
  '*://*.huggingface.co/papers/*',
  '*://hf.co/papers/*',
  '*://*.alphaxiv.org/*',
  '*://*.papers.cool/arxiv/*',
  '*://*.papers.cool/venue/*',
  '*://*.scirate.com/arxiv/*',
  '*://*.emergentmind.com/papers/*',
  '*://*.arxiv-vanity.com/papers/*',
  '*://*.semanticscholar.org/*',
  '*://scholar.google.com/scholar?*q=info:*',
  '*://*.doi.org/10.*',
  '*://*.doi.org/doi:10.*',
  '*://doi.acm.org/*',
  '*://*.openreview.net/*?*id=*',
  '*://*.aclanthology.org/*',
  '*://*.aclanthology.info/*',
  '*://*.aclweb.org/*',
  '*://*.ncbi.nlm.nih.gov/*',
  '*://europepmc.org/*',
  '*://*.dblp.org/rec/*',
  '*://*.dblp.uni-trier.de/rec/*',
  '*://*.dblp.dagstuhl.de/rec/*',
  '*://*.dblp.de/rec/*',
  '*://*.thecvf.com/*',
  '*://*.cv-foundation.org/*',
  '*://papers.nips.cc/*',
  '*://proceedings.nips.cc/*',
  '*://*.neurips.cc/*',
  '*://proceedings.mlr.press/v*',
  '*://*.jmlr.org/papers/*',
  '*://*.nature.com/articles/*',
  // Any publisher's address with a whole DOI in it.
  '*://*/*/10.*/*',
  '*://*/*doi=10.*',
];

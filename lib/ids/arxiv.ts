/**
 * arXiv identifiers, https://info.arxiv.org/help/arxiv_identifier.html:
 * `2406.01234v2` since April 2007, before that `hep-th/9901001` with an optional subject class (`math.GT/0309136`)
 * which is no part of the number: `math.GT/0309136` and `math/0309136` are one paper.
 */

/** Archives that handed out old-style numbers (1991 to March 2007), those merged into others later included. */
const ARCHIVES = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga ' +
    'funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph ' +
    'q-alg q-bio quant-ph solv-int supr-con'
  ).split(' '),
);

const MODERN = /^(\d\d)(0[1-9]|1[0-2])\.(\d{4,5})(?:v([1-9]\d{0,2}))?$/i;
const OLD = /^([a-z-]+)(?:\.[a-z-]{2,})?\/(\d\d(?:0[1-9]|1[0-2])\d{3})(?:v([1-9]\d{0,2}))?$/i;

/** The number without its version, and the version where one is written. */
export interface ArxivNumber {
  number: string;
  version?: number;
}

/**
 * Reads a bare arXiv number (`2406.01234v2`, `math.GT/0309136`, with or without `.pdf`).
 * Undefined for everything that cannot be one: month 13, unknown archive, other text around it.
 */
export function readArxiv(bare: string): ArxivNumber | undefined {
  const text = bare.replace(/\/+$/, '').replace(/\.(?:pdf|ps|ps\.gz|html?|md)$/i, '');
  const modern = MODERN.exec(text);
  if (modern) return numbered(`${modern[1]}${modern[2]}.${modern[3]}`, modern[4]);
  const old = OLD.exec(text);
  const archive = old?.[1]?.toLowerCase();
  if (archive === undefined || !ARCHIVES.has(archive)) return undefined;
  return numbered(`${archive}/${old?.[2]}`, old?.[3]);
}

function numbered(number: string, version: string | undefined): ArxivNumber {
  return version === undefined ? { number } : { number, version: Number(version) };
}

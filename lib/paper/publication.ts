import { isPreprintVenue } from './venue.ts';
import { foldTitle } from '../text/fold.ts';

/** Where a work came out, as far as a venue's name tells. */
export interface Publication {
  kind: 'journal' | 'conference' | 'preprint' | 'unknown';
  /** A series known by several names (`vldb`, `very large data bases`); empty where it is none of the table. */
  series: string;
}

/** Series with names that share no word: [short names, words of the long name, kind]. The first that fits decides. */
const SERIES: [short: string, long: string, kind: 'journal' | 'conference'][] = [
  ['pvldb', 'vldb endowment', 'journal'],
  ['vldbj', 'vldb journal|vldb j|journal (?:on|of) very large data ?bases', 'journal'],
  ['sigmodrec', 'sigmod rec(?:ord)?', 'journal'],
  ['sigkddexp', 'sigkdd explorations', 'journal'],
  ['tods', 'trans(?:actions)?(?: on)? database syst(?:ems)?', 'journal'],
  ['tkde', 'trans(?:actions)?(?: on)? knowl(?:edge)?(?: and)? data eng(?:ineering)?', 'journal'],
  [
    'tpami|pami',
    'trans(?:actions)?(?: on)? pattern anal(?:ysis)?(?: and)? mach(?:ine)? intell(?:igence)?',
    'journal',
  ],
  ['jmlr', 'journal of machine learning research|j mach learn res', 'journal'],
  ['tmlr', 'trans(?:actions)?(?: on)? machine learning research', 'journal'],
  [
    'tacl',
    'trans(?:actions)?(?: of)?(?: the)? assoc(?:iation)?(?: for)? comput(?:ational)? linguistics',
    'journal',
  ],
  ['jacm', 'journal of the acm', 'journal'],
  ['cacm', 'communications of the acm|commun acm', 'journal'],
  ['tois', 'trans(?:actions)?(?: on)? inf(?:ormation)? syst(?:ems)?', 'journal'],
  ['ijcv', 'international journal of computer vision', 'journal'],
  ['sigmod', 'management of data', 'conference'],
  ['vldb', 'very large data ?bases', 'conference'],
  ['neurips|nips', 'neural information processing systems', 'conference'],
  ['icml', 'conference on machine learning', 'conference'],
  ['iclr', 'learning representations', 'conference'],
  ['cvpr', 'computer vision and pattern recognition', 'conference'],
  ['iccv', 'international conference on computer vision', 'conference'],
  ['eccv', 'european conference on computer vision', 'conference'],
  ['emnlp', 'empirical methods in natural language processing', 'conference'],
  ['naacl', 'north american chapter', 'conference'],
  ['eacl', 'european chapter of the association for computational', 'conference'],
  ['acl', 'meeting of the association for computational linguistics', 'conference'],
  ['aaai', 'aaai conference on artificial intelligence', 'conference'],
  ['ijcai', 'joint conference on artificial intelligence', 'conference'],
  ['kdd|sigkdd', 'knowledge discovery and data mining', 'conference'],
  ['www|thewebconf', 'world wide web conference|web conference', 'conference'],
  ['sigir', 'research and development in information retrieval', 'conference'],
  ['icde', 'international conference on data engineering', 'conference'],
  ['chi', 'human factors in computing systems', 'conference'],
  [
    'interspeech|icassp|corl|icra|iros|colm|coling|wacv|aistats|uai|colt|icdm|cikm|wsdm|recsys|edbt|pods|osdi|sosp|nsdi|isca|focs|stoc|soda',
    '(?!)',
    'conference',
  ],
];

const TABLE = SERIES.map(([short, long, kind]) => ({
  series: short.split('|')[0] ?? short,
  kind,
  pattern: new RegExp(`\\b(?:${short}|${long})\\b`),
}));

const CONFERENCE = /\b(?:conf|conference|symposium|symp|workshop|congress|meeting|colloquium)\b/;
const JOURNAL =
  /\b(?:j|jour|journal|trans|transactions|letters|rec|record|magazine|bulletin|annals|archives?|reviews?|communications of|quarterly|newsletter|surveys?|computer|software|nature|science|lancet|plos|bmc|national academy of sciences|proceedings of the ieee)\b/;
const PROCEEDINGS = /\b(?:proc|proceedings)\b/;

/** Venues that were read already: of many papers few have a venue of their own. */
const known = new Map<string, Publication>();
const KNOWN = 2_000;

/** Reads the name of a venue as listings and bibliographies write it. */
export function publicationOf(venue: string): Publication {
  let found = known.get(venue);
  if (found === undefined) {
    if (known.size >= KNOWN) known.clear();
    known.set(venue, (found = read(venue)));
  }
  return found;
}

function read(venue: string): Publication {
  // Embase writes the journal of a meeting's abstracts as "Circulation. Conference: …".
  const name = foldTitle(venue.slice(0, 500).replace(/\. Conference: .*$/s, ''));
  if (name === '') return { kind: 'unknown', series: '' };
  if (isPreprintVenue(venue)) return { kind: 'preprint', series: '' };
  const listed = TABLE.find(({ pattern }) => pattern.test(name));
  if (listed) return { kind: listed.kind, series: listed.series };
  const kind = CONFERENCE.test(name)
    ? 'conference'
    : JOURNAL.test(name)
      ? 'journal'
      : PROCEEDINGS.test(name)
        ? 'conference'
        : 'unknown';
  return { kind, series: '' };
}

/** Whether two publications are known to be two: a journal and a conference, or two series of the table. */
export function publicationsDiffer(a: Publication, b: Publication): boolean {
  if (a.series !== '' && b.series !== '') return a.series !== b.series;
  return a.kind !== 'unknown' && b.kind !== 'unknown' && a.kind !== b.kind;
}

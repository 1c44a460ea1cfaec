import { readFileSync } from 'node:fs';

import { afterEach, describe, expect, it } from 'vitest';

import { learnEnglish, retold } from '../../lib/retold.ts';
import { inTable, type Messages, speak, tableOf } from '../../lib/words.ts';
import { GAP, type SourceText, sourcesIn, textsOf } from '../source-texts.ts';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Messages;
const english = tableOf(messages);
const base = (name: string) => name.replace(/_(?:one|other)$/, '');
const told = Object.keys(english).filter((name) => name.startsWith('told'));
const sources = sourcesIn(['components', 'entrypoints', 'lib']);
const texts = sources.flatMap(textsOf);
/** Parts that speak English to other parts, which tell it on: no reader sees them. */
const isLib = ({ file }: SourceText) => /^(?:lib\/|entrypoints\/[^/]+\.ts$)/.test(file);

/** Told of what lib makes by taking a part away. */
const SHORTENED = new Set(['toldLacksSome']);

/** Names that are not found as texts: asked for by the browser or by what `words.ts` itself puts together. */
const CALLED = new Set(['extName', 'extDescription']);

describe('the messages', () => {
  it('are all used', () => {
    const speaking = new Set(sources.filter((file) => /\bwords\.ts'/.test(readFileSync(file, 'utf8'))));
    const named = new Set(
      [...texts, ...textsOf('lib/words.ts')]
        .filter(({ file }) => speaking.has(file) || file === 'lib/words.ts')
        .map(({ text }) => text),
    );
    // `markName${standing}`: a family of names.
    const families = [...named]
      .filter((text) => /^[a-z][A-Za-z]{5,}\0$/.test(text))
      .map((text) => text.slice(0, -1));
    const manifest = readFileSync('wxt.config.ts', 'utf8');
    const unused = Object.keys(english).filter(
      (name) =>
        !name.startsWith('told') &&
        !CALLED.has(name) &&
        !named.has(base(name)) &&
        !families.some((family) => name.startsWith(family)) &&
        !manifest.includes(`__MSG_${name}__`),
    );
    expect(unused).toEqual([]);
  });

  it('that tell what lib says are said by it', () => {
    const said = texts.filter((one) => isLib(one) && one.text.length > 3).map(pattern);
    const sample = (name: string) => (english[name] ?? '').replace(/\$\d/g, '7');
    const silent = new Set(
      told.filter((name) => {
        const [, form] = /_(one|other)$/.exec(name) ?? [];
        // What is told of one may never be: "1 of 1 authors".
        return form !== 'one' && !SHORTENED.has(name) && !said.some((one) => one.test(sample(name)));
      }),
    );
    expect([...silent]).toEqual([]);
  });
});

/** What fits a text whatever is filled in. */
function pattern({ text }: Pick<SourceText, 'text'>): RegExp {
  const source = text
    // Where a number of papers is put in later.
    .replace(/ # /, ` ${GAP} `)
    .split(GAP)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join('.*');
  // A text that is nearly all gap says nothing of its own.
  return text.replaceAll(GAP, '').trim().length > 3 ? new RegExp(`^${source}$`, 's') : /$^/;
}

/** Sentences of `lib` that no reader sees, or that are data. */
const DATA: [file: RegExp, reason: string][] = [
  [
    /^lib\/(?:sites|text|ids|listing\/(?!health|read)|search|citekey\/fields)/,
    'what pages, names and searches say',
  ],
  [/^lib\/paper\//, 'what titles and venues say'],
  [/^lib\/dedupe\/(?:evidence|proof|partition|likely-pairs)/, 'small words, and keys of an index'],
  [/^lib\/import\/text/, 'what stands on pages'],
  [/^lib\/(?:words|retold|icons)\.ts/, 'names and drawings'],
  [/^lib\/edge\/(?:database|restoration|connection)/, 'names of stores and of errors'],
  [
    /^lib\/export\/(?:latex|escape|capitals|sound-math|references|work|bib-entry|biblatex|bibtex|ris|csl-json|csv|json|markdown|styles|index)/,
    'what is written into files: their languages are English',
  ],
  [/^lib\/backup\/(?:group|meets|plan|rolling)/, 'keys'],
  [/^lib\/(?:digest|statistics|followed)/, 'says its own through messages'],
];
/** Single ones, with the reason. */
const ALONE = new Map([
  ['Sheaf: a site seems to have changed', 'a report for those who make Sheaf'],
  [`Site: ${GAP}, page: ${GAP}`, 'the same'],
  [`Sheaf ${GAP}`, 'the same'],
  ['Nobody answered.', 'nothing is shown: the page asks again'],
  [`The worker knows no task "${GAP}".`, 'a mistake of a programmer'],
  ['empty line', 'a name'],
  ['The worker counted nothing.', 'a mistake of a programmer'],
  ['Tags are asked for first.', 'the same'],
  ['OpenReview id', 'a part of a sentence, as are the others of its list'],
  ['ACL Anthology id', 'the same'],
  ['PubMed id', 'the same'],
  ['PubMed Central id', 'the same'],
  ['Semantic Scholar id', 'the same'],
  ['Took back the dismissal of', 'the same'],
  ['Page Up', 'what stands on a key'],
  ['Page Down', 'the same'],
  ['Its closing brace', 'the beginning of a sentence that is looked for'],
]);

it('what lib says in English can be told in every language', () => {
  const samples = told.map((name) => (english[name] ?? '').replace(/\$\d/g, '7'));
  speak(inTable(english));
  learnEnglish(messages);
  const untold = texts.filter(
    ({ file, text, ...one }) =>
      isLib({ file, text, ...one }) &&
      /^[“"A-Z{\0][^\n]*[a-z]{2,}[^\n]* [^\n]*[a-z.]/.test(text) &&
      !DATA.some(([data]) => data.test(file)) &&
      !ALONE.has(text) &&
      !english[text] &&
      // One paper and many in one sentence: what no condition gives.
      !/paper has .* were|papers have .* was/.test(text) &&
      !samples.some((sample) => pattern({ text }).test(sample)),
  );
  expect(untold.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

describe('what lib says', () => {
  const german = tableOf(JSON.parse(readFileSync('public/_locales/de/messages.json', 'utf8')) as Messages);
  afterEach(() => {
    speak(inTable(english));
    learnEnglish({});
  });
  const inGerman = (text: string) => {
    speak(inTable(german));
    learnEnglish(messages);
    return retold(text);
  };

  it.each([
    ['Same title', 'Gleicher Titel'],
    ['Same arXiv id 2406.01234', 'Gleiche arXiv-ID 2406.01234'],
    ['Saved 1,234 papers', '1.234 Artikel gespeichert'],
    ['Tagged 2 papers with 5 tags', '2 Artikel mit 5 Tags versehen'],
    ['Tagged 2 papers "a", "b"', '2 Artikel getaggt: "a", "b"'],
    ['Imported 3 papers from the text', '3 Artikel aus dem Text importiert'],
    ['Imported 3 papers from refs.bib', '3 Artikel aus refs.bib importiert'],
    ['3 entries without a title: a, b, c', '3 Einträge ohne Titel: a, b, c'],
    ['3 entries without a title: a, entry 5, b', '3 Einträge ohne Titel: a, Eintrag 5, b'],
    [
      '9 entries without a year: entry 1,005, entry points and 7 more',
      '9 Einträge ohne Jahr: Eintrag 1.005, entry points und 7 weitere',
    ],
    ['9 entries without a year: a, b and 1,007 more', '9 Einträge ohne Jahr: a, b und 1.007 weitere'],
    ['A line of somebody else', 'A line of somebody else'],
  ])('is told in the reader’s language: %s', (text, said) => {
    expect(inGerman(text)).toBe(said);
  });

  it('takes nothing of what it names for a gap', () => {
    expect(inGerman('Imported 3 papers from $1 $$ $2.bib')).toBe('3 Artikel aus $1 $$ $2.bib importiert');
  });

  it('stays as it is where nothing is learned', () => {
    expect(retold('Same title')).toBe('Same title');
  });
});

/** Attributes whose value is read or heard. */
const READ = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'sure',
  'of',
  'note',
]);
/** Names, and what is typed or shown as it is in every language. */
const SAME = new Set([
  'Sheaf',
  'Hugging Face Papers',
  'arXiv',
  'BibTeX',
  'BibLaTeX',
  'Markdown',
  // A name that the style sheet knows too.
  'Seen on',
  // A field of a form, not shown.
  'status',
  'capitals',
  // What is typed into a search, and the names of keys.
  '"two words"',
  'title:"state space"',
  ':upper',
  ': . _ + / -',
  // Names of keys of a keyboard, which pages get in English.
  'Enter Space Delete o s',
]);

it('every text a reader sees goes through messages', () => {
  const shown = texts.filter(({ file, place, text }) => {
    if (
      isLib({ file, place, text, line: 0 }) ||
      /^components\/(?:invented|sample-papers)\.ts$/.test(file) ||
      !/\p{L}{2}/u.test(text) ||
      SAME.has(text) ||
      english[text] ||
      english[`${text}_other`]
    )
      return false;
    if (place === 'jsx') return true;
    if (READ.has(place)) return true;
    // In the models and in arrays: what begins like a sentence.
    return (
      place === 'code' &&
      /^[“A-Z\0][^\n]*[a-z]{2,} [^\n]*[a-z]/.test(text.replaceAll(GAP, 'X ')) &&
      !/^[A-Z][a-zA-Z]+(?:, | )[a-z]*\[|^\S+, /.test(text)
    );
  });
  expect(shown.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

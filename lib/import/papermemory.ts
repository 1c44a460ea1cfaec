import { atOnce } from '../at-once.ts';
import * as v from 'valibot';

import { idOf } from '../ids.ts';
import type { Reader } from '../paper/reader.ts';
import { cleanTags } from '../tags.ts';
import { dateFrom } from './bib-dates.ts';
import { nameFromBib, splitNames } from './bib-names.ts';
import { type Reading, readBibtex } from './bibtex.ts';
import { type ImportItem, type ReadImport, beginning } from './item.ts';
import type { JsonPiece } from './json-pieces.ts';
import { importedEntry } from './reading-of.ts';

const text = v.fallback(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), '');
/** What of a paper of PaperMemory's memory is read (its 0.6 of 2022 to 2026; dates are ISO 8601). */
const memory = v.object({
  id: text,
  title: v.pipe(v.string(), v.regex(/\S/)),
  author: text,
  year: text,
  venue: text,
  bibtex: text,
  doi: text,
  key: text,
  note: text,
  pdfLink: text,
  codeLink: text,
  addDate: text,
  tags: v.fallback(v.array(v.string()), []),
  favorite: v.fallback(v.boolean(), false),
});

/** Of an object's value, as it stands in the text: is it a memory of PaperMemory? */
export const isPaperMemory = (text: string): boolean =>
  /"(?:__dataVersion|pdfLink|addDate|codeLink)"\s*:/.test(text);

/** Papers of a backup that PaperMemory wrote (`memory.json`): an object of papers by their id. Never throws. */
export function* readPaperMemory(pieces: readonly JsonPiece[], whole: string): Reading {
  const result: Omit<ReadImport, 'format'> = { entries: [], unreadable: [] };
  for (const { key, value, line, from, to, broken } of pieces) {
    yield to;
    if (key?.startsWith('__') && typeof value !== 'object') continue;
    const read = v.safeParse(memory, value);
    if (read.success) result.entries.push(paperOf(read.output, line));
    else {
      const reason = broken ? 'It is damaged or cut off.' : 'It has no title.';
      result.unreadable.push({ line, reason, text: beginning(whole.slice(from, Math.min(to, from + 500))) });
    }
  }
  return result;
}

function paperOf(said: v.InferOutput<typeof memory>, line: number): ImportItem {
  // Its own BibTeX says more than its fields, where it can be read: a DOI, an abstract, the whole name of the venue.
  const cited = said.bibtex.length < 100_000 ? bibOf(said.bibtex) : undefined;
  const ids = new Set(cited?.entry.ids);
  for (const raw of [said.id.replace(/^Arxiv-/i, 'arxiv:'), said.doi, said.pdfLink]) {
    const id = idOf(raw);
    if (id !== undefined) ids.add(id);
  }
  const { tags, note, favorite, key, addDate } = said;
  const date = Date.parse(addDate);
  const entry = importedEntry('papermemory', {
    title: said.title.replace(/\s+/g, ' ').trim(),
    authors: splitNames(said.author).map(nameFromBib),
    abstract: cited?.entry.abstract,
    published: cited?.entry.published ?? dateFrom({ year: said.year }),
    venue: cited?.entry.venue ?? said.venue,
    ids,
    url: cited?.entry.url || said.pdfLink,
    links: { pdf: said.pdfLink, code: said.codeLink },
  });
  const reader: Reader = {
    ...(key !== '' && { citekey: { value: key, at: 0 } }),
    ...(tags.some((tag) => tag.trim()) && { tags: cleanTags({ value: tags, at: 0 }) }),
    // It writes where a paper came out into the note by itself.
    ...(note.trim() !== '' && !/^(?:accepted|published) @ /i.test(note) && { note: { value: note, at: 0 } }),
    ...(favorite && { starred: { value: true, at: 0 } }),
  };
  return { entry, line, reader, ...(Number.isFinite(date) && { added: date }) };
}

function bibOf(bibtex: string): ImportItem | undefined {
  return atOnce(readBibtex(bibtex)).entries[0];
}

import { type InferOutput, getDotPath, safeParse } from 'valibot';
import { JSON_VERSION } from '../export/json-version.ts';
import { fold } from '../paper/fold.ts';
import type { Paper } from '../paper.ts';
import { toSource } from '../paper/source.ts';
import { storedPaper } from './json-shapes.ts';
import { salvage } from './salvage.ts';

/** What could be read, and in words what could not. */
export interface ReadPapers {
  papers: Paper[];
  problems: string[];
}

/** More damaged papers than this are counted, not named. */
const NAMED = 20;

/**
 * The papers of a Sheaf JSON file. Their folded fields are made anew from the sources, by the rules of this version. Of a damaged or cut file
 * every paper that is whole comes back; the problems name the others. Never throws.
 */
export function readPapers(text: string): ReadPapers {
  const { papers: stored, problems, broken } = openDocument(text);
  const papers: Paper[] = [];
  for (const [i, value] of stored.entries()) {
    const read = readPaper(value, i);
    if (typeof read === 'string') broken.push(read);
    else papers.push(read);
  }
  return { papers, problems: [...problems, ...inBrief(broken)] };
}

/** A Sheaf file taken apart: its records as they stand there, not checked yet. */
export interface OpenDocument {
  /** Whether this is a Sheaf file, be it damaged. */
  ours: boolean;
  papers: unknown[];
  /** Other lists at its top level; of a damaged file none, and `papers` then has the papers of all lists. */
  lists: Record<string, unknown>;
  problems: string[];
  /** In words, each record that could not be read. */
  broken: string[];
}

/** Never throws. */
export function openDocument(file: string): OpenDocument {
  const text = file.replace(/^\ufeff/, '');
  const none = { ours: false, papers: [], lists: {}, problems: ['This is not a Sheaf file.'], broken: [] };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const { whole, broken } = salvage(text);
    if (whole.length + broken.length === 0) return none;
    return {
      ours: true,
      papers: whole,
      lists: {},
      problems: ['The file is damaged; the papers that are whole were read.'],
      broken: broken.map(
        (at) => `A paper is damaged or cut off${named(text.slice(at, at + 2_000))}, at character ${at + 1}.`,
      ),
    };
  }
  const { format, version, papers, ...lists } = (document ?? {}) as Record<string, unknown>;
  if (format !== 'sheaf' || !Array.isArray(papers)) return none;
  const newer = typeof version === 'number' && version > JSON_VERSION;
  const problems = newer
    ? [`The file was written by a newer Sheaf (version ${version}); only what this one knows was read.`]
    : [];
  return { ours: true, papers, lists, problems, broken: [] };
}

/**
 * One paper of a document, folded anew from its sources; in words why not, where its shape is another.
 * @param i its place in the list, from 0
 */
export function readPaper(value: unknown, i: number): Paper | string {
  const read = safeParse(storedPaper, value);
  if (read.success) return toPaper(read.output);
  const [issue] = read.issues;
  return `Paper ${i + 1}${named(value)} was left out: ${getDotPath(issue) ?? 'it'} is not as expected.`;
}

/** The first of many remarks, and how many more there are. */
export function inBrief(broken: string[]): string[] {
  const rest = broken.length - NAMED;
  return rest > 0 ? [...broken.slice(0, NAMED), `${rest} more papers are damaged.`] : broken;
}

function toPaper({ sources, reader, ...kept }: InferOutput<typeof storedPaper>): Paper {
  return fold(
    sources.map(({ entry, seen }) => toSource(entry, seen)),
    reader,
    kept,
  );
}

/** The title of what looks like a paper, or of the beginning of one as text, to name it by. */
function named(value: unknown): string {
  const title =
    typeof value === 'string'
      ? /"title"\s*:\s*"((?:[^"\\]|\\.){1,200})/.exec(value)?.[1]
      : (value as { title?: unknown } | null)?.title;
  return typeof title === 'string' && title !== '' ? ` (“${title.slice(0, 80)}”)` : '';
}

import { type InferOutput, getDotPath, safeParse } from 'valibot';
import { JSON_VERSION } from '../export/json.ts';
import { fold } from '../fold.ts';
import type { Paper } from '../paper.ts';
import { toSource } from '../source.ts';
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
  const { papers: stored, problems, broken } = readDocument(text.replace(/^\ufeff/, ''));
  const papers: Paper[] = [];
  for (const [i, value] of stored.entries()) {
    const read = safeParse(storedPaper, value);
    if (read.success) papers.push(toPaper(read.output));
    else {
      const [issue] = read.issues;
      broken.push(
        `Paper ${i + 1}${named(value)} was left out: ${getDotPath(issue) ?? 'it'} is not as expected.`,
      );
    }
  }
  problems.push(...broken.slice(0, NAMED));
  if (broken.length > NAMED) problems.push(`${broken.length - NAMED} more papers are damaged.`);
  return { papers, problems };
}

interface Document {
  papers: unknown[];
  problems: string[];
  broken: string[];
}

function readDocument(text: string): Document {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const { whole, broken } = salvage(text);
    if (whole.length + broken.length === 0)
      return { papers: [], problems: ['This is not a Sheaf file.'], broken: [] };
    return {
      papers: whole,
      problems: ['The file is damaged; the papers that are whole were read.'],
      broken: broken.map(
        (at) => `A paper is damaged or cut off${named(text.slice(at, at + 2_000))}, at character ${at + 1}.`,
      ),
    };
  }
  const { format, version, papers } = (document ?? {}) as Record<string, unknown>;
  if (format !== 'sheaf' || !Array.isArray(papers))
    return { papers: [], problems: ['This is not a Sheaf file.'], broken: [] };
  const newer = typeof version === 'number' && version > JSON_VERSION;
  const problems = newer
    ? [`The file was written by a newer Sheaf (version ${version}); only what this one knows was read.`]
    : [];
  return { papers, problems, broken: [] };
}

function toPaper({ uid, sources, reader, added, foreignIds, apart }: InferOutput<typeof storedPaper>): Paper {
  const kept = { uid, added, ...(foreignIds && { foreignIds }), ...(apart && { apart }) };
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

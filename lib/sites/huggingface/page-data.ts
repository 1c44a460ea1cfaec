import { isoDay, rawText } from '../../entry/field.ts';
import { kindOfPeriod } from './address.ts';

/** The page's embedded data, as far as it could be read. */
export interface PageData {
  /** Records by arXiv id, unchecked beyond their id. */
  records: Map<string, object>;
  /** The day, week or month the list covers. */
  period?: string;
  problems: string[];
}

/**
 * Reads the JSON that the page's components were given (`data-props`). It is the site's own and may be anything:
 * what has not the expected shape is named in `problems` and left out.
 */
export function pageData(doc: Document): PageData {
  const records = new Map<string, object>();
  const problems: string[] = [];
  const island = doc.querySelector('[data-target="DailyPapers"], [data-target="PaperContent"]');
  const props = parsed(island?.getAttribute('data-props'));
  if (!isObject(props)) {
    problems.push("The page's data could not be read: only what the page shows was.");
    return { records, problems };
  }
  // A search page has both lists; a single paper's page has one paper, without a list.
  for (const [name, list] of [
    ['searchResults', props['searchResults']],
    ['dailyPapers', props['dailyPapers']],
    ['paper', 'paper' in props ? [props] : undefined],
  ] as const) {
    if (list === undefined) continue;
    if (!Array.isArray(list)) {
      problems.push(`The page's data has a list (${name}) of an unknown shape.`);
      continue;
    }
    let nameless = 0;
    for (const record of list as unknown[]) {
      const id = isObject(record) && isObject(record['paper']) ? record['paper']['id'] : undefined;
      if (typeof id !== 'string') nameless += 1;
      else if (!records.has(id)) records.set(id, record as object);
    }
    if (nameless > 0)
      problems.push(`${nameless} of ${list.length} records of the page's data (${name}) have no id.`);
  }
  // `date` until 2024, `dateString` since.
  const named = rawText(props['dateString']);
  const period = kindOfPeriod(named) ? named : isoDay(props['date']);
  return { records, problems, ...(period && { period }) };
}

/** True for JSON objects (and arrays, whose named fields are simply absent). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parsed(json: string | null | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}

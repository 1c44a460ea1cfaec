import type { Keeping } from '../lib/edge/library.ts';
import type { Entry } from '../lib/entry.ts';
import type { Look, Seen } from '../lib/sighting/seen.ts';
import type { Standing } from '../lib/standing.ts';

/** A paper of the page, and how it stands to the reader. */
export interface Found {
  /** Its first id, else its title: the same name that its card has on the page. */
  key: string;
  entry: Entry;
  keeping: Keeping;
  /** Undefined where nobody knows: what is seen is not noted, or the listing is looked at for the first time. */
  standing: Standing | undefined;
  /** When a listing showed it before this visit. */
  seen?: Seen;
  /** What it has of the words and people that the reader follows. */
  followed: readonly string[];
}

/** Which papers of the page are shown; several have to fit all. */
export type Filter = 'new' | 'unsaved' | 'code' | 'followed';

export const FILTERS: readonly Filter[] = ['new', 'unsaved', 'code', 'followed'];

/** Whether a paper passes a filter. */
export function fits({ keeping, standing, entry, followed }: Found, filter: Filter): boolean {
  switch (filter) {
    case 'new':
      return standing === 'new';
    case 'unsaved':
      return keeping === 'new' && standing !== 'dismissed';
    case 'code':
      return entry.links.code !== undefined;
    case 'followed':
      return followed.length > 0;
  }
}

/** Where a paper's standing is not told, what is kept and what was seen say it. */
export function foundIn(found: readonly Found[], look: Look | undefined): Found[] {
  return found.map((one, i) => {
    const seen = look?.papers[i];
    return { ...one, standing: one.standing ?? standingOf(one, look, i), ...(seen && { seen }) };
  });
}

function standingOf({ keeping }: Found, look: Look | undefined, i: number): Standing | undefined {
  if (keeping === 'saved') return 'saved';
  if (!look) return undefined;
  if (look.papers[i]) return 'seen';
  return look.previous === undefined ? undefined : 'new';
}

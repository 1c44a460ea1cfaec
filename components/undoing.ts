import { say } from '../lib/words.ts';
import type { Edges } from './edges.ts';

/** The way back from one act, while it is the newest. @param act its number; none when nothing was changed */
export function undoing({ library }: Edges, act: number | undefined): (() => Promise<void>) | undefined {
  if (act === undefined) return undefined;
  return async () => {
    if (!(await library.undo(act))) throw new Error(say('undoFirst'));
  };
}

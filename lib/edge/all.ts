import type { Edges } from '../../components/edges.ts';
import { ArrayFinder } from '../../tests/dom/array-finder.ts';
import type { Paper } from '../paper.ts';
import { announce, onChange } from './changes.ts';
import { now } from './clock.ts';
import { explain } from './explain.ts';
import { exportPapers } from './exporting.ts';
import { copy } from './files.ts';
import { onMoved, readHere } from './here.ts';
import { Library } from './library.ts';
import { openOptions, openPanel, windowId } from './panel.ts';

/** Every edge a window of the extension has, wired to the browser. */
export async function edges(): Promise<Edges> {
  // Known before any click: an `await` inside the click would lose the user's gesture.
  const here = await windowId();
  const library = new Library(announce);
  return {
    // The acts of the reader come with the branch `reader`.
    library: library as unknown as Edges['library'],
    // Stands in until the worker with the index is there.
    finder: new ArrayFinder(
      async () => {
        const papers: Paper[] = [];
        for await (const slice of library.slices()) papers.push(...slice);
        return papers;
      },
      (heard, signal) => onChange(heard, signal),
    ),
    onChange,
    readHere,
    onMoved,
    now,
    export: exportPapers.bind(undefined, library),
    copy,
    openPanel: async () => {
      await openPanel(here);
      // A popup has done its work then; a panel is not its own window and stays.
      window.close();
    },
    openOptions,
    explain,
  };
}

import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import type { LibraryModel } from './library-model.ts';
import { PaperRow } from './PaperRow.tsx';

/** So many rows are added each time the end comes into view. */
const STEP = 100;

/** The found papers. Rows are made as they are scrolled to. */
export function PaperList({ library }: { library: LibraryModel }) {
  const shown = useSignal(STEP);
  const end = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    // Another search starts at the top again.
    void library.query.value;
    shown.value = STEP;
  });
  const rows = library.found.value;
  const more = rows.length > shown.value;
  useEffect(() => {
    if (!more || !end.current) return undefined;
    const watcher = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) shown.value += STEP;
      },
      { rootMargin: '800px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [more, shown.value]);
  return (
    <>
      <ul aria-label="Saved papers">
        {rows.slice(0, shown.value).map((row) => (
          <PaperRow key={row.uid} row={row} library={library} />
        ))}
      </ul>
      {more && <div ref={end} style={{ height: '40px' }} />}
    </>
  );
}

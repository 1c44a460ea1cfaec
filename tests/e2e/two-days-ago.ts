import type { Page } from './harness/index.ts';

/** Makes the one visit that was noted one of two days ago, when the first papers were not there yet and the others had half of their votes. */
export const ago = (page: Page, fewer: number) =>
  page.evaluate(
    (fewer) =>
      new Promise<number>((done, failed) => {
        const request = indexedDB.open('sheaf');
        request.addEventListener('error', () => failed(request.error));
        request.addEventListener('success', () => {
          const db = request.result;
          const tx = db.transaction(['visits', 'seen'], 'readwrite');
          const [visits, seen] = [tx.objectStore('visits'), tx.objectStore('seen')];
          const reading = visits.getAll();
          reading.addEventListener('success', () => {
            const [visit] = reading.result;
            visits.clear();
            seen.clear();
            visit.start -= 2 * 86_400_000;
            visit.until -= 2 * 86_400_000;
            visit.ids = visit.ids.split('\n').slice(fewer).join('\n');
            for (const column of ['rank', 'upvotes', 'stars']) visit[column] = visit[column].slice(fewer);
            visit.upvotes = visit.upvotes.map((count: number) => Math.floor(count / 2));
            visits.put(visit);
            for (const id of visit.ids.split(/[ \n]/u)) seen.put([visit.start], id);
          });
          tx.addEventListener('error', () => failed(tx.error));
          tx.addEventListener('complete', () => {
            db.close();
            done(visitsThere(reading.result));
          });
        });
        const visitsThere = (all: unknown[]) => all.length;
      }),
    fewer,
  );

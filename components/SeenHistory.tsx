import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { visits } from '../lib/counted.ts';
import type { Paper } from '../lib/paper.ts';
import type { Course } from '../lib/sighting/course.ts';
import { say, listed } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { CourseLine } from './charts/CourseLine.tsx';
import { day } from './day.ts';
import type { Edges } from './edges.ts';
import styles from './SeenHistory.module.css';
import { siteName, sourceName } from './source-name.ts';

/** When listings showed a paper, which ones, and how its votes went meanwhile. */
export function SeenHistory({ paper: { ids }, edges }: { paper: Paper; edges: Edges }) {
  const known = useSignal<Awaited<ReturnType<Edges['recall']>> | undefined>(undefined);
  const why = useSignal('');
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      try {
        const recalled = await edges.recall(ids);
        if (wanted) known.value = recalled;
      } catch (error) {
        if (wanted) why.value = edges.explain(error);
      }
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [ids, edges, known, why]);
  if (!known.value && !why.value) return null;
  const { on = true, sighted } = known.value ?? {};
  const sites = new Set(sighted?.courses.map(({ site }) => site));
  return (
    <section class={styles['seen']}>
      <h3>{say('seenWhen')}</h3>
      {why.value && <p>{say('failedWhy', say('seenUnread'), why.value)}</p>}
      {sighted && (
        <>
          <p>
            {sighted.visits > 1
              ? say('seenFirstLast', day(sighted.first), day(sighted.last))
              : say('seenOnce', day(sighted.first))}
          </p>
          <ul>
            {sighted.places.map((place) => (
              <li key={`${place.site} ${place.kind}`}>
                {sourceName(place)} · {visits(place.visits)}
                {sighted.places.length > 1 && ` · ${say('seenLast', day(place.last))}`}
              </li>
            ))}
          </ul>
          {sighted.courses.map((course) => (
            <CourseLine
              key={`${course.site} ${course.what}`}
              name={nameOf(course, sites.size > 1)}
              points={course.points}
            />
          ))}
        </>
      )}
      {!why.value && !sighted && on && <p>{say('seenNever')}</p>}
      {!on && (
        <p>
          {say(sighted ? 'seenNotAnyMore' : 'seenNotNoted')}{' '}
          <Button look="quiet" onClick={() => void edges.openOptions()}>
            {say('weekChange')}
          </Button>
        </p>
      )}
    </section>
  );
}

function nameOf({ site, what }: Course, several: boolean): string {
  const name = what === 'upvotes' ? say('sortUpvotes') : say('seenStars');
  return several ? listed([name, siteName(site)]) : name;
}

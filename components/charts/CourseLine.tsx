import type { Course } from '../../lib/sighting/course.ts';
import { say, sayParts, written } from '../../lib/words.ts';
import { day } from '../day.ts';
import { moment } from '../measures.ts';
import { ChartTable } from './ChartTable.tsx';
import styles from './charts.module.css';

/** The box the line is drawn in. It is stretched to the room there is; the strokes are not. */
const WIDTH = 300;
const HEIGHT = 60;

/** A number over time: as a line, and as a table that says the same. One that never moved needs neither. */
export function CourseLine({ name, points }: { name: string } & Pick<Course, 'points'>) {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  if (points.every(({ value }) => value === first.value)) {
    return <p>{sayParts('courseOne', name, <b>{said(first.value)}</b>)}</p>;
  }
  const path = pathOf(points);
  return (
    <figure class={styles['chart']}>
      <figcaption>{sayParts('courseTwo', name, said(first.value), <b>{said(last.value)}</b>)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class={styles['base']} d={`M0 ${HEIGHT}H${WIDTH}`} />
        <path d={`M${path.join('L')}`} />
        <path class={styles['dots']} d={path.map((place) => `M${place}h.01`).join('')} />
      </svg>
      <div class={styles['ends']} aria-hidden="true">
        <span>{day(first.at)}</span>
        {day(last.at) !== day(first.at) && <span>{day(last.at)}</span>}
      </div>
      <ChartTable
        summary={say('courseTable', name)}
        heads={[say('weekWhen'), name]}
        rows={points.toReversed().map(({ at, value }) => [moment(at), said(value)])}
      />
    </figure>
  );
}

const said = (value: number) => written(value);

/** Places in the box, from the earliest to the latest and from the lowest to the highest number, which differ. */
function pathOf(points: Course['points']): string[] {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, until] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  return points.map(({ at, value }) => {
    const x = ((at - from) / (until - from)) * WIDTH;
    const y = HEIGHT - 6 - ((value - low) / (high - low)) * (HEIGHT - 12);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
}

import { useSignal } from '@preact/signals';

import type { Stretch } from '../lib/statistics/course.ts';
import { type Unit, UNITS } from '../lib/statistics/seen-days.ts';
import { type MessageKey, say, written } from '../lib/words.ts';
import { Bars } from './charts/Bars.tsx';
import { ChartTable } from './charts/ChartTable.tsx';
import chart from './charts/charts.module.css';
import { stretchMark, stretchName } from './day-names.ts';
import styles from './Week.module.css';
import { WeekCounting } from './WeekCounting.tsx';
import type { WeekModel } from './week-model.ts';

const UNIT_NAMES = {
  week: 'weekUnitWeek',
  month: 'weekUnitMonth',
  year: 'weekUnitYear',
} as const satisfies Record<Unit, MessageKey>;
/** In the order in which they are counted. */
const KINDS = ['weekSeen', 'weekKept', 'weekRead'] as const;

/** How many papers were seen, saved and read. Each kind has a scale of its own: a hundred are seen for one that is read. */
export function WeekCourse({ week }: { week: WeekModel }) {
  const { statistics, noting } = week;
  const course = statistics.course.value;
  const some = course?.some(({ counts }) => counts.some((count) => count > 0));
  return (
    <section class={styles['part']} aria-label={say('weekCourse')}>
      <div class={styles['head']}>
        <h2>{say('weekCourse')}</h2>
        <select
          aria-label={say('weekUnit')}
          value={statistics.unit.value}
          onChange={({ currentTarget: { value } }) => {
            statistics.unit.value = value as Unit;
          }}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {say(UNIT_NAMES[unit])}
            </option>
          ))}
        </select>
      </div>
      <WeekCounting statistics={statistics} />
      {course && !some && <p class={styles['soft']}>{say('weekNoCourse')}</p>}
      {course && some && (
        <Course course={course} unit={statistics.unit.value} noting={noting.value !== false} />
      )}
    </section>
  );
}

function Course({ course, unit, noting }: { course: Stretch[]; unit: Unit; noting: boolean }) {
  /** The stretch that is pointed at; undefined for the current one. */
  const pointed = useSignal<number | undefined>(undefined);
  const last = course.length - 1;
  const at = Math.min(pointed.value ?? last, last);
  const shown = course[at];
  const [first] = course;
  if (!shown || !first) return null;
  // What is not noted is not nothing.
  const kinds = KINDS.map((kind, i) => ({ kind, i })).filter(
    ({ kind, i }) => noting || kind !== 'weekSeen' || course.some(({ counts }) => counts[i]),
  );
  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / Math.max(1, width);
    pointed.value = Math.max(0, Math.min(last, Math.floor(share * course.length)));
  };
  return (
    <figure class={chart['chart']}>
      <figcaption class={styles['soft']}>{stretchName(shown, unit)}</figcaption>
      <div
        class={chart['rows']}
        dir="ltr"
        onPointerMove={point}
        onPointerLeave={() => {
          pointed.value = undefined;
        }}
      >
        {kinds.map(({ kind, i }) => (
          <div key={kind}>
            <p dir="auto">
              {say(kind)} <b>{written(shown.counts[i] ?? 0)}</b>
            </p>
            {last > 0 && <Bars values={course.map(({ counts }) => counts[i] ?? 0)} at={at} />}
          </div>
        ))}
        {last > 0 && (
          <div class={chart['ends']} aria-hidden="true">
            <span>{stretchMark(first, unit)}</span>
            <span>{stretchMark(course[last] ?? first, unit)}</span>
          </div>
        )}
      </div>
      {last > 0 && (
        <ChartTable
          summary={say('weekTable')}
          heads={[say('weekWhen'), ...kinds.map(({ kind }) => say(kind))]}
          rows={course
            .toReversed()
            .map((one) => [stretchMark(one, unit), ...kinds.map(({ i }) => written(one.counts[i] ?? 0))])}
        />
      )}
    </figure>
  );
}

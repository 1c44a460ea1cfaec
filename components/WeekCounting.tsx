import { say, spoken } from '../lib/words.ts';
import { Button } from './Button.tsx';
import styles from './Week.module.css';
import type { WeekModel } from './week-model.ts';

/** How far the counting of the library is. Numbers that are there stay while newer ones are on their way; only the first counting shows. */
export function WeekCounting({ week }: { week: WeekModel }) {
  const counting = week.counting.value;
  if (week.whyNotCounted.value)
    return (
      <Line>
        <span role="alert">
          {say('weekNotCounted')} {week.whyNotCounted.value}
        </span>
        <Button look="quiet" onClick={() => void week.count()}>
          {say('weekAgain')}
        </Button>
      </Line>
    );
  if (week.stopped.value)
    return (
      <Line>
        <span role="status">{say('weekStopped')}</span>
        <Button look="quiet" onClick={() => void week.count()}>
          {say('weekAgain')}
        </Button>
      </Line>
    );
  if (counting === undefined || week.statistics.value) return null;
  const percent = new Intl.NumberFormat(spoken(), { style: 'percent' }).format(counting);
  return (
    <Line>
      <span role="status">{say('weekCounting', percent)}</span>
      <Button look="quiet" onClick={() => week.stop()}>
        {say('weekCancel')}
      </Button>
    </Line>
  );
}

function Line({ children }: { children: preact.ComponentChildren }) {
  return <div class={styles['counting']}>{children}</div>;
}

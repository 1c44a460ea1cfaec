import { say, spoken } from '../lib/words.ts';
import { Button } from './Button.tsx';
import type { StatisticsModel } from './statistics-model.ts';
import styles from './Week.module.css';

/** How far the counting of the library is. Numbers that are there stay while newer ones are on their way; only the first counting shows. */
export function WeekCounting({ statistics }: { statistics: StatisticsModel }) {
  const counting = statistics.counting.value;
  if (statistics.why.value)
    return (
      <Line>
        <span role="alert">
          {say('weekNotCounted')} {statistics.why.value}
        </span>
        <Button look="quiet" onClick={() => void statistics.count()}>
          {say('weekAgain')}
        </Button>
      </Line>
    );
  if (statistics.stopped.value)
    return (
      <Line>
        <span role="status">{say('weekStopped')}</span>
        <Button look="quiet" onClick={() => void statistics.count()}>
          {say('weekAgain')}
        </Button>
      </Line>
    );
  if (counting === undefined || statistics.counted.value) return null;
  const percent = new Intl.NumberFormat(spoken(), { style: 'percent' }).format(counting);
  return (
    <Line>
      <span role="status">{say('weekCounting', percent)}</span>
      <Button look="quiet" onClick={() => statistics.stop()}>
        {say('weekCancel')}
      </Button>
    </Line>
  );
}

function Line({ children }: { children: preact.ComponentChildren }) {
  return <div class={styles['counting']}>{children}</div>;
}

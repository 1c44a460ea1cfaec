import { LAST_YEARS, type TopicYears } from '../lib/statistics/topics.ts';
import { say, sayCount, spoken, written } from '../lib/words.ts';
import type { StatisticsModel } from './statistics-model.ts';
import styles from './Week.module.css';

type When = Parameters<StatisticsModel['show']>[1];

/** Topics by year: a table whose numbers are buttons and whose shades are the picture. So it needs no second form for those who cannot see it. */
export function WeekTopics({
  statistics,
  toLibrary,
}: {
  statistics: StatisticsModel;
  toLibrary: () => void;
}) {
  const topics = statistics.topics.value;
  if (!topics) return null;
  const first = statistics.year - LAST_YEARS + 1;
  // A young library has no earlier years to show; two columns tell that time goes on.
  const begun = Math.min(
    ...topics
      .map(({ years, earlier }) => (earlier ? 0 : years.findIndex((count) => count > 0)))
      .filter((i) => i >= 0),
    LAST_YEARS - 2,
  );
  const columns: { year: number; when: NonNullable<When>; count: (topic: TopicYears) => number }[] = [
    ...(topics.some((topic) => topic.earlier > 0)
      ? [{ year: first - 1, when: { upTo: first - 1 }, count: (topic: TopicYears) => topic.earlier }]
      : []),
    ...Array.from({ length: LAST_YEARS }, (_, i) => ({
      year: first + i,
      when: { year: first + i },
      count: ({ years }: TopicYears) => years[i] ?? 0,
    })).slice(begun),
  ];
  const most = Math.max(1, ...topics.flatMap(({ years, earlier: before }) => [...years, before]));
  const show = (topic: TopicYears, when: When) => {
    statistics.show(topic, when);
    toLibrary();
  };
  return (
    <section class={styles['part']} aria-label={say('weekTopics')}>
      <h2>{say('weekTopics')}</h2>
      {topics.length === 0 ? (
        <p class={styles['soft']}>{say('weekNoTopics')}</p>
      ) : (
        <>
          <p class={styles['soft']}>{say('weekTopicsHelp')}</p>
          <table class={styles['topics']} data-few={columns.length < 4}>
            <thead>
              <tr>
                <th scope="col">
                  <span class="spoken">{say('weekTopic')}</span>
                </th>
                {columns.map(({ year, when }) => (
                  <th key={year} scope="col">
                    <span class={styles['long']}>{headOf(when, String(year))}</span>
                    <span class={styles['short']}>{headOf(when, `’${String(year).slice(2)}`)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            {(['tag', 'phrase'] as const).map((kind) => {
              const some = topics.filter((topic) => topic.kind === kind);
              return some.length === 0 ? null : (
                <tbody key={kind}>
                  <tr>
                    <th colSpan={columns.length + 1} scope="rowgroup">
                      {say(kind === 'tag' ? 'weekTags' : 'weekPhrases')}
                    </th>
                  </tr>
                  {some.map((topic) => (
                    <tr key={topic.query}>
                      <th scope="row" aria-label={topic.name}>
                        <button
                          type="button"
                          title={sayCount('weekShowTopic', topic.all, topic.name)}
                          onClick={() => show(topic, undefined)}
                        >
                          <bdi>{topic.name}</bdi> <span class={styles['total']}>{written(topic.all)}</span>
                        </button>
                      </th>
                      {columns.map(({ year, when, count }) => (
                        <td key={year}>
                          <Cell
                            count={count(topic)}
                            shade={Math.log1p(count(topic)) / Math.log1p(most)}
                            name={sayCount(
                              'weekShowCell',
                              count(topic),
                              topic.name,
                              headOf(when, String(year)),
                            )}
                            show={() => show(topic, when)}
                          />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              );
            })}
          </table>
        </>
      )}
    </section>
  );
}

/** @param shade 0 to 1 */
function Cell({
  count,
  shade,
  name,
  show,
}: {
  count: number;
  shade: number;
  name: string;
  show: () => void;
}) {
  if (!count) return <span class={styles['none']}>{written(0)}</span>;
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      style={{ '--shade': shade.toFixed(2) }}
      onClick={show}
    >
      {short(count)}
    </button>
  );
}

const headOf = (when: NonNullable<When>, year: string): string =>
  'upTo' in when ? say('weekEarlier', year) : year;

/** "1.2K": the columns are narrow. */
const short = (count: number): string =>
  new Intl.NumberFormat(spoken(), { notation: 'compact', maximumSignificantDigits: 2 }).format(count);

import styles from './charts.module.css';

/** The box bars are drawn in: a column each, of so much. It is stretched to the room there is. */
const COLUMN = 10;
const HEIGHT = 40;
/** The least that a bar shows of something, so that one of a thousand is not nothing. */
const LEAST = 2;

/** Numbers of one kind, side by side, the highest as high as the box. What they say stands elsewhere in words. @param at the one that is looked at */
export function Bars({ values, at }: { values: readonly number[]; at: number }) {
  const most = Math.max(1, ...values);
  const bars = values.map((value, i) => {
    const height = Math.max(LEAST, (value / most) * HEIGHT);
    return value ? `M${i * COLUMN + 1} ${HEIGHT}v-${height.toFixed(1)}h${COLUMN - 2}V${HEIGHT}z` : '';
  });
  return (
    <svg
      class={styles['bars']}
      viewBox={`0 0 ${values.length * COLUMN} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={bars.with(at, '').join('')} />
      <path class={styles['at']} d={bars[at] ?? ''} />
      <path class={styles['base']} d={`M0 ${HEIGHT}H${values.length * COLUMN}`} />
    </svg>
  );
}

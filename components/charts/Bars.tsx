import styles from './charts.module.css';

/** The box bars are drawn in: a column each, of so much. It is stretched to the room there is. */
const COLUMN = 10;
const HEIGHT = 40;
/** The least that a bar shows of something, so that one of a thousand is not nothing. */
const LEAST = 2;

/** Numbers of one kind, side by side, the highest as high as the box. What they say stands elsewhere in words. */
export function Bars({ values, at }: { values: readonly number[]; at: number }) {
  const most = Math.max(1, ...values);
  return (
    <svg
      class={styles['bars']}
      viewBox={`0 0 ${values.length * COLUMN} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class={styles['base']} d={`M0 ${HEIGHT}H${values.length * COLUMN}`} />
      {values.map((value, i) => {
        const height = value && Math.max(LEAST, (value / most) * HEIGHT);
        return (
          // Bars have no other name than their place.
        
          <rect
            key={i}
            data-at={i === at}
            x={i * COLUMN + 1}
            width={COLUMN - 2}
            y={HEIGHT - height}
            height={height}
          />
        );
      })}
    </svg>
  );
}

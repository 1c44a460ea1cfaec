import styles from './charts.module.css';

/** What a chart shows, in numbers: for those who cannot see it, and for whoever wants them exactly. */
export function ChartTable({
  summary,
  heads,
  rows,
}: {
  /** What opens it. */
  summary: string;
  heads: string[];
  /** The first cell of each names the row. */
  rows: string[][];
}) {
  return (
    <details class={styles['numbers']}>
      <summary>{summary}</summary>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={first}>
              <td>{first}</td>
              {others.map((value, i) => (
                <td key={heads[i + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

import type { Range } from '../lib/finding.ts';

/** A text with what was searched for marked in it. */
export function Marked({ text, hits }: { text: string; hits: Range[] }) {
  if (!hits.length) return <>{text}</>;
  const ends = [0, ...hits.map(([, to]) => to)];
  return (
    <>
      {hits.map(([from, to], i) => (
        <>
          {text.slice(ends[i], from)}
          <mark>{text.slice(from, to)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

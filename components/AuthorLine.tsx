import type { Range } from '../lib/finding.ts';
import { Marked } from './Marked.tsx';
import styles from './PaperRow.module.css';

/** "First, Second, … Last (12)", by its three parts. */
const FIRST_SECOND_LAST = /^([^,]+, )(.+, )(….*)$/su;

const NONE: Range[] = [];

/** The authors of a row in a line. In a narrow panel the second one gives way as a whole, so that the last and their number are not cut off. */
export function AuthorLine({ text, hits = NONE }: { text: string; hits?: Range[] }) {
  if (!text) return null;
  // What was searched for stays where it is.
  const [, first, second, last] = (hits.length ? null : FIRST_SECOND_LAST.exec(text)) ?? [];
  return (
    <p class={styles['line']} dir="auto">
      {first === undefined ? (
        <Marked text={text} hits={hits} />
      ) : (
        <>
          {first}
          <span class={styles['second']}>{second}</span>
          {last}
        </>
      )}
    </p>
  );
}

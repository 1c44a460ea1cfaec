import { differences } from '../lib/differences.ts';
import type { Paper } from '../lib/paper.ts';
import { displayText } from '../lib/text/index.ts';
import { Button } from './Button.tsx';
import styles from './Review.module.css';
import type { Question, ReviewModel } from './review-model.ts';
import { sourceName } from './source-name.ts';

type Field = [name: string, value: string];

/** Two papers side by side, what differs in them marked, why they may be one, and the three answers. */
export function ReviewPair({
  question,
  review,
  answered,
}: {
  question: Question;
  review: ReviewModel;
  answered: () => void;
}) {
  const [one, other] = question.papers;
  const [left, right] = [fields(one), fields(other)];
  const shown = left.flatMap(([name, value], i): [string, string, string][] => {
    const theirs = right[i]?.[1] ?? '';
    return value || theirs ? [[name, value, theirs]] : [];
  });
  const name = `${left[0]?.[1]} and ${right[0]?.[1]}`;
  const answer = (does: (question: Question) => Promise<void>) => () => void does(question).then(answered);
  return (
    <li class={styles['pair']} aria-label={name}>
      <p class={styles['why']}>
        <strong>
          {question.verdict === 'version' ? 'The same work, published twice?' : 'The same paper?'}
        </strong>{' '}
        {question.reasons.join('. ')}.{question.later && <em> Put off.</em>}
      </p>
      <div class={styles['sides']} style={{ '--fields': shown.length }}>
        <dl class={styles['side']}>
          {shown.map(([label, ours, theirs]) => (
            <Value key={label} label={label} value={ours} other={theirs} />
          ))}
        </dl>
        <dl class={styles['side']}>
          {shown.map(([label, ours, theirs]) => (
            <Value key={label} label={label} value={theirs} other={ours} />
          ))}
        </dl>
      </div>
      <div class={styles['answers']}>
        <Button look="primary" aria-label={`Merge: ${name}`} onClick={answer(review.merge)}>
          Merge
        </Button>
        <Button aria-label={`Keep apart: ${name}`} onClick={answer(review.keepApart)}>
          Keep apart
        </Button>
        {!question.later && (
          <Button look="bare" aria-label={`Later: ${name}`} onClick={answer(review.putOff)}>
            Later
          </Button>
        )}
      </div>
    </li>
  );
}

function Value({ label, value, other }: { label: string; value: string; other: string }) {
  return (
    <div class={styles['field']} data-field={label}>
      <dt class={label === 'Title' ? 'spoken' : ''}>{label}</dt>
      <dd dir="auto">
        {value === '' && <span class={styles['none']}>none</span>}
        {differences(value, other).map(({ at, text, differs }) =>
          differs && other !== '' ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </dd>
    </div>
  );
}

function fields(paper: Paper): Field[] {
  const sources = new Set(paper.sources.map(({ entry }) => sourceName(entry)));
  return [
    ['Title', displayText(paper.reader.title?.value ?? paper.title)],
    ['Authors', paper.authors.join(', ')],
    ['Date', paper.published ?? ''],
    ['Venue', paper.venue ?? ''],
    ['Ids', paper.ids.join(' ')],
    ['Abstract', displayText(paper.abstract ?? '')],
    ['Seen on', [...sources].join('; ')],
  ];
}

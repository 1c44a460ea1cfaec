import { Fragment } from 'preact';

import { differences } from '../lib/paper/differences.ts';
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

/** Where more than so much of a text differs, it is another text: marks all over would say less than that. */
const ANOTHER_TEXT = 0.6;

function Value({ label, value, other }: { label: string; value: string; other: string }) {
  const stretches = differences(value, other);
  const differing = stretches.reduce((sum, { text, differs }) => sum + (differs ? text.length : 0), 0);
  const compared = value !== '' && other !== '' && label !== 'Seen on';
  const another = compared && label !== 'Title' && differing > ANOTHER_TEXT * value.length;
  return (
    <div class={styles['field']} data-field={label}>
      <dt class={label === 'Title' ? 'spoken' : ''}>
        {label}
        {another && <mark>differs</mark>}
      </dt>
      {/* A long abstract scrolls, also by keyboard. */}
      <dd dir="auto" tabIndex={label === 'Abstract' && value.length > 200 ? 0 : undefined}>
        {value === '' && <span class={styles['none']}>none</span>}
        {stretches.map(({ at, text, differs }) =>
          differs && compared && !another ? (
            <Fragment key={at}>
              <mark>{text.trimEnd()}</mark>{' '}
            </Fragment>
          ) : (
            <Fragment key={at}>{text}</Fragment>
          ),
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

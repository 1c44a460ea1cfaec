import { Fragment } from 'preact';

import { differences } from '../lib/paper/differences.ts';
import type { Paper } from '../lib/paper.ts';
import { displayText } from '../lib/text/index.ts';
import { say, sentences, type MessageKey } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
import { Button } from './Button.tsx';
import { publishedOn } from './day.ts';
import styles from './Review.module.css';
import type { Question, ReviewModel } from './review-model.ts';
import { sourceName } from './source-name.ts';

/** Names of fields as the style sheet knows them too, and what they are called. */
const NAMES = {
  Title: 'fieldTitle',
  Authors: 'fieldAuthors',
  Date: 'fieldDate',
  Venue: 'fieldVenue',
  Ids: 'fieldIds',
  Abstract: 'fieldAbstract',
  'Seen on': 'filterSite',
} as const satisfies Record<string, MessageKey>;
type Name = keyof typeof NAMES;
type Field = [name: Name, value: string];

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
  const shown = left.flatMap(([name, value], i): [Name, string, string][] => {
    const theirs = right[i]?.[1] ?? '';
    return value || theirs ? [[name, value, theirs]] : [];
  });
  const name = say('reviewPair', left[0]?.[1] ?? '', right[0]?.[1] ?? '');
  const answer = (does: (question: Question) => Promise<void>) => () => void does(question).then(answered);
  return (
    <li class={styles['pair']} aria-label={name}>
      <p class={styles['why']}>
        <strong>{question.verdict === 'version' ? say('reviewVersion') : say('reviewSame')}</strong>{' '}
        {say('reviewWhy', sentences(question.reasons.map((reason) => retold(reason))))}
        {question.later && <em> {say('reviewPutOff')}</em>}
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
        <Button look="primary" aria-label={say('reviewMergeOf', name)} onClick={answer(review.merge)}>
          {say('reviewMerge')}
        </Button>
        <Button aria-label={say('reviewKeepOf', name)} onClick={answer(review.keepApart)}>
          {say('reviewKeep')}
        </Button>
        {!question.later && (
          <Button look="bare" aria-label={say('reviewLaterOf', name)} onClick={answer(review.putOff)}>
            {say('reviewLater')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Where more than so much of a text differs, it is another text: marks all over would say less than that. */
const ANOTHER_TEXT = 0.6;

function Value({ label, value, other }: { label: Name; value: string; other: string }) {
  const stretches = differences(value, other);
  const differing = stretches.reduce((sum, { text, differs }) => sum + (differs ? text.length : 0), 0);
  const compared = value !== '' && other !== '' && label !== 'Seen on';
  const another = compared && label !== 'Title' && differing > ANOTHER_TEXT * value.length;
  return (
    <div class={styles['field']} data-field={label}>
      <dt class={label === 'Title' ? 'spoken' : ''}>
        {say(NAMES[label])}
        {another && <mark>{say('reviewDiffers')}</mark>}
      </dt>
      {/* A long abstract scrolls, also by keyboard. */}
      <dd dir="auto" tabIndex={label === 'Abstract' && value.length > 200 ? 0 : undefined}>
        {value === '' && <span class={styles['none']}>{say('reviewNone')}</span>}
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
    ['Date', paper.published ? publishedOn(paper.published) : ''],
    ['Venue', paper.venue ?? ''],
    ['Ids', paper.ids.join(' ')],
    ['Abstract', displayText(paper.abstract ?? '')],
    ['Seen on', [...sources].join('; ')],
  ];
}

import { say, type MessageKey } from '../lib/words.ts';
import styles from './FilterPanel.module.css';

const OPERATORS: [example: string, finds: MessageKey][] = [
  ['"two words"', 'helpPhrase'],
  ['-word', 'helpNot'],
  ['author:noether', 'helpAuthor'],
  ['title:"state space"', 'helpTitle'],
  ['tag:to-cite', 'helpTag'],
  ['year:2024..2026', 'helpYear'],
  ['site:huggingface', 'helpSite'],
  ['is:unread', 'helpIs'],
  ['has:code', 'helpHas'],
];
const KEYS: [keys: string, what: MessageKey][] = [
  ['/', 'keySearch'],
  ['↓ ↑', 'keyMove'],
  ['Enter', 'keyDetails'],
  ['o', 'keyOpen'],
  ['s', 'keyStar'],
  ['Space', 'keySelect'],
  ['Delete', 'keyRemove'],
];

/** What a search can say, and the keys of the list. */
export function SearchHelp() {
  return (
    <div class={styles['help']}>
      <p>{say('helpSearch')}</p>
      <Terms terms={OPERATORS} />
      <h2>{say('helpKeys')}</h2>
      <Terms terms={KEYS} />
    </div>
  );
}

function Terms({ terms }: { terms: [term: string, means: MessageKey][] }) {
  return (
    <dl>
      {terms.map(([term, means]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{say(means)}</dd>
        </div>
      ))}
    </dl>
  );
}

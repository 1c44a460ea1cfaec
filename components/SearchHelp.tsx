import styles from './FilterPanel.module.css';

const OPERATORS: [example: string, finds: string][] = [
  ['"two words"', 'right after each other'],
  ['-word', 'papers without it; goes before anything'],
  ['author:noether', 'in the names of authors'],
  ['title:"state space"', 'in titles'],
  ['tag:to-cite', 'by tag'],
  ['year:2024..2026', 'published then'],
  ['site:huggingface', 'seen there'],
  ['is:unread', 'also reading, read, starred'],
  ['has:code', 'also note, abstract, pdf, tags'],
];
const KEYS: [keys: string, what: string][] = [
  ['/', 'to the search'],
  ['↓ ↑', 'from paper to paper'],
  ['Enter', 'details'],
  ['o', 'open the paper'],
  ['s', 'star'],
  ['Space', 'select; with Shift all in between'],
  ['Delete', 'remove'],
];

/** What a search can say, and the keys of the list. */
export function SearchHelp() {
  return (
    <div class={styles['help']}>
      <p>
        Papers with all of your words are found, in titles, authors, abstracts, tags, notes and ids; the last
        word may be unfinished.
      </p>
      <Terms terms={OPERATORS} />
      <h2>Keys</h2>
      <Terms terms={KEYS} />
    </div>
  );
}

function Terms({ terms }: { terms: [term: string, means: string][] }) {
  return (
    <dl>
      {terms.map(([term, means]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}

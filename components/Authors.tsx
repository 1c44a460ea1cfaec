import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { Paper } from '../lib/paper.ts';
import { authorNames } from '../lib/text/authors.ts';
import { displayText } from '../lib/text/index.ts';
import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import styles from './PaperDetail.module.css';
import type { Store } from './store.ts';

/** So many authors are named before all are asked for: some papers have thousands. */
const NAMED = 12;
/** So many can be pressed; the rest is text. Nobody tabs through thousands, and Firefox takes minutes to judge as many targets. */
const PRESSED = 100;

/** The authors of a paper. Each leads to what else the library has of them, and can be followed. */
export function Authors({ paper, store }: { paper: Paper; store: Store }) {
  const all = useSignal(false);
  const chosen = useSignal<string | undefined>(undefined);
  const authors = useMemo(() => authorNames(paper.authors).map(displayText), [paper.authors]);
  const { authorCount } = paper;
  const shown = all.value ? authors : authors.slice(0, NAMED);
  const unknown = Math.max(0, (authorCount ?? 0) - authors.length);
  if (!authors.length && !unknown) return null;
  const name = chosen.value;
  const comma = say('listComma');
  return (
    <div class={styles['authors']}>
      <p dir="auto">
        {shown.slice(0, PRESSED).map((author, i) => (
          <>
            <button
              type="button"
              aria-expanded={name === author}
              onClick={() => {
                chosen.value = name === author ? undefined : author;
              }}
            >
              {author}
              {/* Within: behind a name as long as the line it would stand on the next one. */}
              {i + 1 < shown.length && <span aria-hidden="true">{comma.trimEnd()}</span>}
            </button>
            {i + 1 < shown.length && comma.slice(comma.trimEnd().length)}
          </>
        ))}
        {shown.slice(PRESSED).join(comma)}
        {shown.length < authors.length && (
          <>
            {' … '}
            <Button
              look="quiet"
              onClick={() => {
                all.value = true;
              }}
            >
              {say('authorsAll', authors.length)}
            </Button>
          </>
        )}
        {unknown > 0 && ` ${say('authorsUnnamed', unknown)}`}
      </p>
      {name !== undefined && <Chosen name={name} store={store} />}
    </div>
  );
}

/** What can be done with one author. */
function Chosen({ name, store }: { name: string; store: Store }) {
  const { detail, library, edges, notices } = store;
  const follow = async () => {
    try {
      const { added, full } = await edges.follow([{ kind: 'author', text: name }]);
      if (full) notices.failed(say('authorNotFollowed'), new Error(say('followedFull')));
      else notices.done(say(added.length ? 'authorFollowed' : 'authorFollowedAlready', name));
    } catch (error) {
      notices.failed(say('authorNotFollowed'), error);
    }
  };
  return (
    <div class={styles['doing']}>
      <Button
        look="quiet"
        icon="search"
        onClick={() => {
          library.found.search(`author:"${name.replace(/["“”„]/g, '')}" `);
          detail.close();
        }}
      >
        {say('authorPapers', name)}
      </Button>
      <Button look="quiet" icon="follow" onClick={() => void follow()}>
        {say('authorFollow', name)}
      </Button>
    </div>
  );
}

import { say } from '../lib/words.ts';
import { Icon } from './Icon.tsx';
import { Logo } from './Logo.tsx';
import { samplePapers } from './sample-papers.ts';
import styles from './Sample.module.css';

/** A page of papers that comes with Sheaf, to try it on without a network: read like any other (`lib/listing/sample.ts`), its papers invented. */
export function Sample() {
  return (
    <main class={styles['sample']}>
      <header>
        <Logo />
        <h2>{say('sampleTitle')}</h2>
        <p>{say('sampleWhat')}</p>
      </header>
      <ol>
        {samplePapers.map(({ id, title, authors, upvotes, code, abstract }) => (
          <li key={id}>
            <article lang="en">
              <h3>
                <a href={`https://arxiv.org/abs/${id}`} target="_blank" rel="noreferrer">
                  {title}
                </a>
              </h3>
              <p class={styles['authors']}>
                {authors.map((name, i) => (
                  <>
                    {i > 0 && ', '}
                    <span data-author>{name}</span>
                  </>
                ))}
              </p>
              <p data-abstract>{abstract}</p>
              <p class={styles['facts']}>
                <Icon name="up" size={13} /> <span data-upvotes>{upvotes}</span>
                {code !== undefined && (
                  <a data-code href={`https://github.com/${code}`} target="_blank" rel="noreferrer">
                    {say('linkCode')}
                  </a>
                )}
              </p>
            </article>
          </li>
        ))}
      </ol>
    </main>
  );
}

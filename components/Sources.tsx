import type { Paper } from '../lib/paper.ts';
import { citedForm } from '../lib/paper/cited.ts';
import { provenance } from '../lib/paper/provenance.ts';
import { Button } from './Button.tsx';
import { day } from './day.ts';
import type { LibraryModel } from './library-model.ts';
import styles from './PaperDetail.module.css';
import { sourceName } from './source-name.ts';
import { titleOf } from './title-of.ts';

/** Where a paper was seen, and why that is one paper. */
export function Sources({ paper, library }: { paper: Paper; library: LibraryModel }) {
  const { uid, ids, sources } = paper;
  const from = provenance(paper);
  const form = citedForm(paper);
  const versions = [...new Set(from.map(({ version }) => version))].filter((one) => one !== undefined).sort();
  return (
    <section>
      <h3>{sources.length > 1 ? `One paper from ${sources.length} sources` : 'Where it was seen'}</h3>
      {ids.length > 0 && <p class={styles['ids']}>{ids.join(' · ')}</p>}
      {versions.length > 0 && (
        <p class={styles['ids']}>
          {versions.length > 1 ? 'Versions' : 'Version'} {versions.map((version) => `v${version}`).join(', ')}
        </p>
      )}
      {form && (
        <p class={styles['ids']}>
          {form === 'published' ? 'Cited as published' : 'Cited as a preprint'}{' '}
          <Button
            look="quiet"
            onClick={() => void library.cite(uid, form === 'published' ? 'preprint' : 'published')}
          >
            {form === 'published' ? 'Cite the preprint' : 'Cite the published form'}
          </Button>
        </p>
      )}
      <ol class={styles['sources']}>
        {from.map(({ source, version, reasons, proved }) => {
          const name = sourceName(source.entry);
          return (
            <li key={source.key}>
              <div>
                <p>
                  {name}
                  {version !== undefined && ` · v${version}`}
                  {source.seen !== undefined && ` · ${day(source.seen)}`}
                </p>
                {reasons.length > 0 && (
                  <p class={styles['why']}>
                    {proved ? '' : 'Brought together by you or by another source: '}
                    {reasons.join('. ')}
                  </p>
                )}
              </div>
              {sources.length > 1 && (
                <Button
                  look="quiet"
                  aria-label={`Take out ${name} of ${titleOf(paper)}`}
                  title="Make it a paper of its own"
                  onClick={() => void library.takeOut(uid, source.key)}
                >
                  Take out
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

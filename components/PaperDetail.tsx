import { useEffect, useState } from 'preact/hooks';

import type { Paper } from '../lib/paper.ts';
import { citedForm } from '../lib/paper/cited.ts';
import { provenance } from '../lib/paper/provenance.ts';
import type { Row } from '../lib/row.ts';
import { Button } from './Button.tsx';
import { day } from './day.ts';
import type { LibraryModel } from './library-model.ts';
import styles from './PaperDetail.module.css';
import { sourceName } from './source-name.ts';
import { TitleEditor } from './TitleEditor.tsx';

/** What stands behind a row: where the paper was seen, why that is one paper, and its title for the reader to change. */
export function PaperDetail({ row, library, id }: { row: Row; library: LibraryModel; id: string }) {
  const [paper, setPaper] = useState<Paper>();
  useEffect(() => {
    // A row is made anew when its paper changes.
    let wanted = true;
    const load = async () => {
      const found = await library.whole(row.uid);
      if (wanted) setPaper(found);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [row, library]);
  if (!paper) return <div id={id} class={styles['detail']} aria-busy="true" />;
  const { ids, sources } = paper;
  const from = provenance(paper);
  const form = citedForm(paper);
  const versions = [...new Set(from.map(({ version }) => version))].filter((one) => one !== undefined).sort();
  return (
    <div id={id} class={styles['detail']} role="group" aria-label={`Details of ${row.title}`}>
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
            onClick={() => void library.cite(row.uid, form === 'published' ? 'preprint' : 'published')}
          >
            {form === 'published' ? 'Cite the preprint' : 'Cite the published form'}
          </Button>
        </p>
      )}
      <h2>{sources.length > 1 ? `One paper from ${sources.length} sources` : 'Where it was seen'}</h2>
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
                  aria-label={`Take out ${name} of ${row.title}`}
                  title="Make it a paper of its own"
                  onClick={() => void library.takeOut(row.uid, source.key)}
                >
                  Take out
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <TitleEditor paper={paper} library={library} />
    </div>
  );
}

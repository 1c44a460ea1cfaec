import type { Paper } from '../lib/paper.ts';
import { citedForm } from '../lib/paper/cited.ts';
import { provenance } from '../lib/paper/provenance.ts';
import { say, sayCount, listed, sentences } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
import { Button } from './Button.tsx';
import { day } from './day.ts';
import type { LibraryModel } from './library-model.ts';
import styles from './PaperDetail.module.css';
import { sourceName } from './source-name.ts';
import { titleOf } from './title-of.ts';

const told = (reasons: readonly string[]) => sentences(reasons.map((reason) => retold(reason)));

/** Where a paper was seen, and why that is one paper. */
export function Sources({ paper, library }: { paper: Paper; library: LibraryModel }) {
  const { uid, ids, sources } = paper;
  const from = provenance(paper);
  const form = citedForm(paper);
  const versions = [...new Set(from.map(({ version }) => version))].filter((one) => one !== undefined).sort();
  return (
    <section>
      <h3>{sources.length > 1 ? sayCount('sourcesOne', sources.length) : say('sourcesWhere')}</h3>
      {ids.length > 0 && <p class={styles['ids']}>{ids.join(' · ')}</p>}
      {versions.length > 0 && (
        <p class={styles['ids']}>
          {sayCount('sourcesVersions', versions.length, listed(versions.map((version) => `v${version}`)))}
        </p>
      )}
      {form && (
        <p class={styles['ids']}>
          {form === 'published' ? say('sourcesPublished') : say('sourcesPreprint')}{' '}
          <Button
            look="quiet"
            onClick={() => void library.cite(uid, form === 'published' ? 'preprint' : 'published')}
          >
            {form === 'published' ? say('sourcesCitePreprint') : say('sourcesCitePublished')}
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
                  <p class={styles['why']}>{proved ? told(reasons) : say('sourcesBrought', told(reasons))}</p>
                )}
              </div>
              {sources.length > 1 && (
                <Button
                  look="quiet"
                  aria-label={say('sourcesTakeOutOf', name, titleOf(paper))}
                  title={say('sourcesOwn')}
                  onClick={() => void library.takeOut(uid, source.key)}
                >
                  {say('sourcesTakeOut')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

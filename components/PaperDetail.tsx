import type { Paper } from '../lib/paper.ts';
import { linksOf } from '../lib/paper/links.ts';
import { say } from '../lib/words.ts';
import { Authors } from './Authors.tsx';
import { CiteKey } from './CiteKey.tsx';
import { CopyPaper } from './CopyPaper.tsx';
import { publishedOn } from './day.ts';
import { NoteField } from './NoteField.tsx';
import { LINKS } from './link-names.ts';
import styles from './PaperDetail.module.css';
import { RelatedPapers } from './RelatedPapers.tsx';
import { RichText } from './RichText.tsx';
import { SeenHistory } from './SeenHistory.tsx';
import { Sources } from './Sources.tsx';
import { StatusChoice } from './StatusChoice.tsx';
import type { Store } from './store.ts';
import { TagEditor } from './TagEditor.tsx';
import { TitleEditor } from './TitleEditor.tsx';

/** A paper in full: what it says, what the reader wrote on it, and where it comes from. */
export function PaperDetail({ paper, store }: { paper: Paper; store: Store }) {
  const { library, reader } = store;
  const { uid, abstract, published, venue } = paper;
  const links = linksOf(paper);
  const facts = [venue, published && publishedOn(published)].filter((fact) => fact !== undefined);
  return (
    <>
      <TitleEditor paper={paper} library={library} />
      <Authors paper={paper} store={store} />
      <p class={styles['facts']}>
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
        {(['pdf', 'code', 'project', 'video', 'data'] as const).map(
          (kind) =>
            links[kind] && (
              <a key={kind} href={links[kind]} target="_blank" rel="noreferrer">
                {say(LINKS[kind])}
              </a>
            ),
        )}
      </p>
      <CopyPaper paper={paper} store={store} />
      <StatusChoice
        status={paper.reader.status?.value ?? 'unread'}
        choose={(status) => void reader.setStatus([uid], status)}
      />
      <TagEditor
        tags={paper.reader.tags?.value ?? []}
        known={library.found.tags.value.map(([tag]) => tag)}
        add={(tag) => void reader.tag([uid], [tag])}
        takeOff={(tag) => void reader.untag([uid], [tag])}
      />
      <NoteField note={paper.reader.note?.value ?? ''} uid={uid} save={reader.setNote} />
      {abstract !== undefined && (
        <section>
          <h3>{say('detailAbstract')}</h3>
          <p class={styles['abstract']} dir="auto">
            <RichText raw={abstract} linked />
          </p>
        </section>
      )}
      <RelatedPapers uid={uid} store={store} />
      <Sources paper={paper} library={library} />
      <CiteKey paper={paper} store={store} />
      <SeenHistory paper={paper} edges={store.edges} />
    </>
  );
}

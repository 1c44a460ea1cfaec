import { addressAt } from '../../../listing/place.ts';
import { alive, ask } from '../../protocol.ts';
import { onSettings, readSettings } from '../../settings.ts';
import { CARDS, type PageCards } from '../cards.ts';
import { idle, REST } from '../idle.ts';
import { sitesHere } from '../sites-here.ts';
import { endsWith } from '../take-over.ts';
import { PageTriage } from './page-triage.ts';

/** Where it is known that triage runs on this page. */
const RUNS = Symbol.for('sheaf.triage');

/** Begins triage on a page whose cards are there; once, however often it is put in. */
export async function beginTriage(doc: Document): Promise<void> {
  const ours = globalThis as { [CARDS]?: PageCards; [RUNS]?: true };
  const cards = ours[CARDS];
  if (!cards || ours[RUNS]) return;
  ours[RUNS] = true;
  const end = new AbortController();
  const { signal } = end;
  signal.addEventListener('abort', () => delete ours[RUNS]);
  endsWith(doc, end);
  // After an update of Sheaf, or without it, a button would do nothing.
  for (const moved of ['pointerdown', 'keydown', 'focus'])
    doc.defaultView?.addEventListener(moved, () => alive() || end.abort(), { capture: true, signal });
  try {
    const { triage } = await readSettings();
    const { id = '', name = doc.location.hostname } =
      sitesHere().find(({ place }) => addressAt(place, doc.location.href))?.place ?? {};
    const edges = {
      onSettings: (heard, signal) => onSettings((settings) => heard(settings.triage), signal),
      hide: (where) => ask('hideBar', where),
      tagsLike: (text) => ask('tagsLike', text),
      open: (urls) => ask('openTabs', urls),
      openOptions: () => ask('openOptions'),
    } satisfies ConstructorParameters<typeof PageTriage>[1];
    const triaging = new PageTriage(cards, edges, { doc, site: { id, name }, settings: triage, signal });
    // Making it and showing it are two frames' work on a page of thousands.
    await idle(REST);
    if (!signal.aborted) triaging.begin();
  } catch (error) {
    end.abort();
    throw error;
  }
}

import { addressAt } from '../../../listing/place.ts';
import { written } from '../../../words.ts';
import { alive, ask } from '../../protocol.ts';
import { onSettings, readSettings } from '../../settings.ts';
import { pause } from '../../pause.ts';
import { CARDS, type PageCards } from '../cards.ts';
import { idle, REST } from '../idle.ts';
import { MANY } from '../page-cards.ts';
import { sitesHere } from '../sites-here.ts';
import { endsWith } from '../take-over.ts';
import { PageTriage } from './page-triage.ts';

/** So long after its fields came onto a page the browser has looked for a form, ms (Chromium 156: 0.1 s). */
const APART = 300;
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
    const { length } = cards.all();
    if (length > MANY) {
      // On a page of thousands each of these is a frame's work: making it, the look through the page for a form that the browser takes at its fields, the first
      // long number, and showing it.
      await pause(APART);
      await idle(REST);
      written(length);
    }
    await idle(REST);
    if (!signal.aborted) triaging.begin();
  } catch (error) {
    end.abort();
    throw error;
  }
}

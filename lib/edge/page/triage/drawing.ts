import { countKinds, narrows } from '../../../triage/filter.ts';
import { hasBar, type TriageSettings } from '../../../triage/settings.ts';
import type { PageCards } from '../cards.ts';
import type { Bar } from './bar.ts';
import type { Fields } from './fields.ts';
import { Ground } from './ground.ts';
import type { Hiding } from './hiding.ts';
import { looksOf } from './looks.ts';
import type { TriageModel } from './model.ts';
import type { Note } from './note.ts';
import { Paint } from './paint.ts';

/** What is drawn, and where. */
export interface Drawn {
  doc: Document;
  /** Id of the site. */
  site: string;
  settings(): TriageSettings;
  cards: PageCards;
  model: TriageModel;
  bar: Bar;
  fields: Fields;
  hiding: Hiding;
  note: Note;
}

/** Shows how triage stands: in the bar, and by how the cards look. */
export class Drawing {
  readonly #of: Drawn;
  readonly #paint = new Paint();
  readonly #ground: Ground;

  constructor(of: Drawn) {
    this.#of = of;
    this.#ground = new Ground(of.doc);
  }

  /** Draws all of it anew; cheap where nothing is another. */
  draw(): void {
    const { doc, site, model, bar, fields, hiding, note } = this.#of;
    const settings = this.#of.settings();
    const cards = this.#of.cards.all();
    const { triage, acting, current } = model;
    const shown = model.shown();
    const selected = this.#of.cards.selected();
    const whole = cards.length > 0 && (acting || fields.open || hasBar(settings, site));
    const there = whole || note.said !== undefined;
    if (!there) bar.host.remove();
    else if (!bar.host.isConnected) doc.body.append(bar.host);
    bar.update({
      bar: whole,
      dark: this.#ground.dark,
      kinds: countKinds(cards),
      filter: triage.filter,
      shown: shown.length,
      on: triage.on,
      at: current && { ...current, place: cards.indexOf(current) + 1, of: cards.length },
      selected: selected.size,
      keys: settings.keys,
      note: note.said,
      asks: fields.askingTags ? 'tags' : hiding.asks ? 'hide' : 'nothing',
      searching: fields.searching,
    });
    const left = narrows(triage.filter) && whole ? new Set(shown) : undefined;
    this.#paint.show(
      looksOf(cards, { shown: left, selected: acting ? selected : new Set(), current: triage.current }),
    );
  }

  /** @param changed called when it has to be drawn anew, since the page has turned dark, or light */
  follow(changed: () => void, signal: AbortSignal): void {
    this.#ground.watch(changed, signal);
  }

  /** Takes all of it off the page. */
  leave(): void {
    this.#paint.leave();
    this.#of.bar.host.remove();
  }
}

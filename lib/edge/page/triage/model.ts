import type { Command } from '../../../triage/commands.ts';
import { EVERYTHING, type Kind, matching } from '../../../triage/filter.ts';
import type { KeyMap } from '../../../triage/key-map.ts';
import { goTo } from '../../../triage/move.ts';
import { step } from '../../../triage/step.ts';
import { type Act, OFF, type Scene, type Triage } from '../../../triage/triage.ts';
import { sayCount } from '../../../words.ts';
import type { PageCard, PageCards } from '../cards.ts';
import { bringInSight, firstInSight } from './in-sight.ts';
import { spokenCard, spokenOn, spokenSelection } from './spoken.ts';

/** Keys that follow each other within this, ms, are not waited for by a scroll that glides. */
const FAST = 250;

/** What is not the model's own to do. */
export type Beyond = Exclude<Act, { do: 'moved' | 'selected' | 'switchedOn' }>;

/** Where triage is on a page: it moves, selects and narrows, says so, and passes on what is to be done. */
export class TriageModel {
  readonly #doc: Document;
  readonly #cards: PageCards;
  readonly #keys: () => KeyMap;
  readonly #beyond: (act: Beyond, was: Triage) => void;
  readonly #changed: () => void;
  #triage: Triage = OFF;
  #moved = 0;

  /** @param plans what becomes of acts, and of changes that are to be drawn */
  constructor(
    doc: Document,
    cards: PageCards,
    plans: { keys: () => KeyMap; beyond: (act: Beyond, was: Triage) => void; changed: () => void },
  ) {
    this.#doc = doc;
    this.#cards = cards;
    this.#keys = plans.keys;
    this.#beyond = plans.beyond;
    this.#changed = plans.changed;
  }

  get triage(): Triage {
    return this.#triage;
  }

  /** Whether there is a current card, or keys are taken. */
  get acting(): boolean {
    return this.#triage.on || this.#triage.current !== undefined;
  }

  get current(): PageCard | undefined {
    return this.#cards.all().find(({ key }) => key === this.#triage.current);
  }

  /** The cards the filter leaves. */
  shown(): PageCard[] {
    return matching(this.#cards.all(), this.#triage.filter, ({ parts }) =>
      parts.map(({ textContent }) => textContent ?? '').join('\n'),
    );
  }

  command(command: Command): void {
    const was = this.#triage;
    const { triage, select, act } = step(was, command, this.#scene());
    this.#triage = triage;
    if (select) this.#cards.select(select);
    if (act.do === 'moved') this.#arrive('');
    else if (act.do === 'selected') this.#cards.say(spokenSelection(this.current, this.#cards.selected()));
    else if (act.do === 'switchedOn') this.#begin();
    else this.#beyond(act, was);
    this.#changed();
  }

  /** Takes the card an element belongs to for the current one. */
  pick(target: Node): void {
    const card = this.#cards.all().find(({ parts }) => parts.some((part) => part.contains(target)));
    if (!card || card.key === this.#triage.current) return;
    this.#triage = goTo(this.#triage, this.#scene(), card.key).triage;
    this.#cards.point(card.key);
    this.#changed();
  }

  narrow(change: { kind?: Kind; text?: string }): void {
    this.#triage = { ...this.#triage, filter: { ...this.#triage.filter, ...change } };
    this.#changed();
    this.#cards.say(sayCount('triageSpokenFiltered', this.shown().length, this.#cards.all().length));
  }

  /** No card is current any longer, and no keys are taken. The filter stays. */
  end(): void {
    if (this.acting) this.#cards.point(undefined);
    this.#triage = { ...OFF, filter: this.#triage.filter };
  }

  /** The page shows another listing: what was current is not there. */
  leavePage(): void {
    const { on, filter } = this.#triage;
    this.#triage = { ...OFF, on, filter: { ...EVERYTHING, kind: filter.kind } };
  }

  #scene(): Scene {
    const cards = this.#cards.all();
    const elements = this.#triage.current === undefined ? cards.map(({ element }) => element) : [];
    const at = firstInSight(elements, this.#doc);
    return {
      cards,
      shown: new Set(this.shown().map(({ key }) => key)),
      selected: this.#cards.selected(),
      inView: at === undefined ? undefined : cards[at]?.key,
    };
  }

  /** Begins with the card that is on the screen. */
  #begin(): void {
    const scene = this.#scene();
    const on = spokenOn(this.#keys());
    const start = this.#triage.current ?? scene.inView;
    if (start !== undefined && scene.shown.has(start)) {
      this.#triage = goTo(this.#triage, scene, start).triage;
      this.#arrive(`${on} `);
    } else this.#cards.say(on);
  }

  /** Shows and says the new current card. @param before what is said first */
  #arrive(before: string): void {
    const cards = this.#cards.all();
    const at = cards.findIndex(({ key }) => key === this.#triage.current);
    const card = cards[at];
    if (!card) return;
    const now = performance.now();
    bringInSight(card.element, this.#doc, now - this.#moved < FAST);
    this.#moved = now;
    this.#cards.point(card.key);
    this.#cards.say(before + spokenCard(card, at, cards.length));
  }
}

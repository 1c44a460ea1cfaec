import { say } from '../../../words.ts';
import { actRow } from './act-row.ts';
import { barPlace } from '../bar-place.ts';
import { barStyle } from './bar-style.ts';
import type { BarDeeds, BarView, Row } from './bar-view.ts';
import { barButton } from './button.ts';
import { element, set, show, write } from './element.ts';
import { type TagRow, tagRow } from './tag-row.ts';
import { type ToolRow, toolRow } from './tool-row.ts';

/** The bar at the lower edge of a listing: drawn from a view, it decides nothing. */
export class Bar {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly tags: TagRow;
  readonly tools: ToolRow;
  readonly #rows: Row[];
  readonly #section: HTMLElement;
  readonly #hide: HTMLElement;

  /** @param site name of the site, as a reader knows it */
  constructor(doc: Document, site: string, deeds: BarDeeds) {
    ({ element: this.host, root: this.root } = barPlace(doc));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(barStyle);
    this.root.adoptedStyleSheets = [sheet];
    this.tags = tagRow(doc, deeds);
    this.tools = toolRow(doc, deeds);
    const note = noteRow(doc, deeds);
    const hide = hideRow(doc, site, deeds);
    this.#hide = hide.element;
    const inside = [actRow(doc, deeds), this.tags, hide, this.tools];
    this.#rows = [note, ...inside];
    // Unseen until it is known what it shows. On a page of thousands, where the place it comes to is there already, it is laid out before it is seen.
    this.#section = element(doc, 'section', { 'aria-label': say('triageBar'), class: 'veiled' }, ...inside.map(({ element }) => element)); // prettier-ignore
    this.root.append(element(doc, 'div', { class: 'stand' }, note.element, this.#section));
  }

  /** Moves the focus with the question where to hide the bar. */
  focusHide(asking: boolean): void {
    (asking ? this.#hide.querySelector('button') : this.tools.hide)?.focus({ preventScroll: true });
  }

  update(view: BarView): void {
    set(this.host, 'scheme', view.dark ? 'dark' : 'light');
    show(this.#section, view.bar);
    this.#section.classList.remove('veiled');
    for (const row of this.#rows) row.update(view);
  }
}

/** What was just said, above the bar. It is spoken elsewhere. */
function noteRow(doc: Document, deeds: BarDeeds): Row {
  const text = element(doc, 'p', { dir: 'auto' });
  const offer = barButton(doc, '', {}, () => deeds.offer()).element;
  const note = element(doc, 'div', { class: 'note', hidden: '' }, text, offer);
  return {
    element: note,
    update({ note: said }) {
      show(note, said !== undefined);
      write(text, said?.text ?? '');
      show(offer, said?.offer !== undefined);
      write(offer, said?.offer ?? '');
      set(offer, 'title', undefined);
    },
  };
}

/** Where to hide the bar. */
function hideRow(doc: Document, site: string, deeds: BarDeeds): Row {
  const button = (label: string, where: 'site' | 'everywhere' | 'not') =>
    barButton(doc, label, {}, () => deeds.hide(where)).element;
  const row = element(
    doc,
    'div',
    { class: 'row', role: 'group', 'aria-label': say('triageHide'), hidden: '' },
    button(say('triageHideHere', site), 'site'),
    button(say('triageHideEverywhere'), 'everywhere'),
    button(say('triageCancel'), 'not'),
  );
  return { element: row, update: ({ asks }) => show(row, asks === 'hide') };
}

import { markStyle } from './mark-style.ts';

/** What a mark shows: not kept, kept, on its way, or refused. */
export type MarkState = 'new' | 'saved' | 'saving' | 'failed';

/** Tag name of a mark's host; one that an older Sheaf left behind is found by it. */
export const TAG = 'sheaf-mark';

let sheet: CSSStyleSheet | undefined;

/** A host element with the style of marks. The root is open, so that assistive tools and tests reach it; it shows nothing the page could not guess. */
export function host(doc: Document, tag = TAG): { element: HTMLElement; root: ShadowRoot } {
  const element = doc.createElement(tag);
  const root = element.attachShadow({ mode: 'open' });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(markStyle);
  }
  root.adoptedStyleSheets = [sheet];
  return { element, root };
}

/** The save button on one card. */
export class Mark {
  readonly element: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #title: string;
  #state: MarkState | undefined;

  /**
   * @param title the paper's title, for those who hear the button
   * @param pressed called on a click or key press by the reader, never on one the page made up
   */
  constructor(doc: Document, title: string, pressed: (mark: Mark) => void) {
    const { element, root } = host(doc);
    this.element = element;
    this.#title = title;
    this.#button = doc.createElement('button');
    this.#button.type = 'button';
    this.#button.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (event.isTrusted) pressed(this);
    });
    root.append(this.#button);
  }

  get state(): MarkState | undefined {
    return this.#state;
  }

  /** @param why what went wrong, with `failed` */
  show(state: MarkState, why = ''): void {
    if (state === this.#state && !why) return;
    this.#state = state;
    this.#button.dataset['state'] = state;
    this.#button.setAttribute('aria-pressed', String(state === 'saved'));
    this.#button.setAttribute('aria-busy', String(state === 'saving'));
    const name = { new: 'Save', saved: 'Saved', saving: 'Save (working)', failed: 'Save failed, try again' }[
      state
    ];
    this.#button.setAttribute('aria-label', `${name}: ${this.#title}`);
    this.#button.title = {
      new: 'Save to Sheaf',
      saved: 'In Sheaf. Click to remove.',
      saving: 'Saving…',
      failed: `${why || 'Not saved.'} Click to try again.`,
    }[state];
  }
}

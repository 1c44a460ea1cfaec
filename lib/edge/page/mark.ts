import { type MessageKey, say } from '../../words.ts';
import type { PageCard } from './cards.ts';
import markStyle from './mark.css?inline';

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

/** What the button does now: save, take back, nothing while it works, or try again. */
type State = 'new' | 'saved' | 'saving' | 'failed';

/** The save button on one card, and around it what is known of the paper. It draws a card and decides nothing. */
export class Mark {
  readonly element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #button: HTMLButtonElement;
  #star: HTMLElement | undefined;
  #shown: PageCard | undefined;

  /** @param pressed called on a click or key press by the reader, never on one the page made up */
  constructor(doc: Document, pressed: () => void) {
    const { element, root } = host(doc);
    this.element = element;
    this.#root = root;
    this.#button = doc.createElement('button');
    this.#button.type = 'button';
    this.#button.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (event.isTrusted) pressed();
    });
    root.append(this.#button);
  }

  /** Takes its place before it is known what it has to show: it is laid out with all it may hold, and hidden. */
  wait(): void {
    this.element.toggleAttribute('waiting', true);
    this.#star = this.#starOf();
    this.#root.append(this.#star);
  }

  show(card: PageCard): void {
    const before = this.#shown;
    this.element.removeAttribute('waiting');
    this.#shown = card;
    const { standing, doing, followed, title } = card;
    if (before?.standing !== standing || before?.doing !== doing || before?.title !== title) this.#draw(card);
    if (followed.length || before?.followed.length) this.#follow(followed);
  }

  #draw({ standing, doing, title }: PageCard): void {
    const state: State =
      doing === 'working' ? 'saving' : doing ? 'failed' : standing === 'saved' ? 'saved' : 'new';
    const word = { saving: 'Working', failed: 'Failed', saved: 'Saved', new: wordOf(standing) }[state];
    const why = typeof doing === 'object' ? doing.failed : '';
    const { dataset } = this.#button;
    dataset['state'] = state;
    // Only what is not said by the button itself has a sign of its own.
    dataset['standing'] = state === 'new' ? (standing ?? '') : '';
    this.#button.setAttribute('aria-pressed', String(state === 'saved'));
    this.#button.setAttribute('aria-busy', String(state === 'saving'));
    this.#button.setAttribute('aria-label', say(`markName${word}` as MessageKey, title));
    this.#button.title = say(`markTip${word}` as MessageKey, why);
  }

  /** A star with the words: it is heard and shown on pointing, and takes no room of the page's. */
  #follow(words: readonly string[]): void {
    if (!words.length) {
      this.#star?.remove();
      this.#star = undefined;
      return;
    }
    this.#star ??= this.#starOf();
    if (!this.#star.isConnected) this.#root.append(this.#star);
    const said = say('markFollowed', words.join(', '));
    this.#star.setAttribute('aria-label', said);
    this.#star.title = said;
  }

  /** Unseen until it has words. */
  #starOf(): HTMLElement {
    const star = this.#button.ownerDocument.createElement('span');
    star.className = 'star';
    star.setAttribute('role', 'img');
    return star;
  }
}

const wordOf = (standing: PageCard['standing']) =>
  standing === undefined || standing === 'saved'
    ? 'Unknown'
    : (`${standing[0]?.toUpperCase() ?? ''}${standing.slice(1)}` as Capitalize<typeof standing>);

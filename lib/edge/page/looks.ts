import type { PageCard } from './cards.ts';

/** How faint a dismissed card is: still readable, for it may be wanted after all. */
const FAINT = '0.45';
/** Its outline fades with it: less faint, so that 3:1 is left of that on white and on black. */
const OUTLINED = '0.85';
/** Seen on light and on dark pages; no outline moves anything. */
const OUTLINE = '3px solid #1d6fe0';
const HINT = '3px dashed #1d6fe0';

type Look = { dismissed: boolean; outline: 'pointed' | 'hint' | undefined };
const PLAIN: Look = { dismissed: false, outline: undefined };

/**
 * How cards themselves look: a dismissed one faint, the one that is pointed at with an outline. Both are styles of the page's own elements, each put
 * back as it was; the page's style sheets and attributes stay untouched otherwise.
 */
export class Looks {
  /** The elements that look otherwise, by the keys of their cards, and what they had before. */
  readonly #styled = new Map<string, { look: Look; parts: readonly Element[]; before: Map<HTMLElement, [name: string, value: string, priority: string][]> }>(); // prettier-ignore
  #pointed: string | undefined;
  #hinted: string | undefined;
  #cards = new Map<string, PageCard>();

  show(key: string, card: PageCard | undefined, pointed: boolean): void {
    if (pointed) this.#pointed = key;
    else if (this.#pointed === key) this.#pointed = undefined;
    this.#apply(key, card);
  }

  hint(card: PageCard | undefined): void {
    const before = this.#hinted;
    this.#hinted = card?.key;
    if (before !== undefined && before !== card?.key) this.#apply(before, this.#cards.get(before));
    if (card) this.#apply(card.key, card);
  }

  leave(): void {
    for (const key of this.#styled.keys()) this.#apply(key, undefined);
  }

  #apply(key: string, card: PageCard | undefined): void {
    const look: Look = card
      ? {
          dismissed: card.standing === 'dismissed',
          outline: this.#pointed === key ? 'pointed' : this.#hinted === key ? 'hint' : undefined,
        }
      : PLAIN;
    const known = this.#styled.get(key);
    if (known && card && known.look.dismissed === look.dismissed && known.look.outline === look.outline && known.parts === card.parts) return; // prettier-ignore
    if (known) {
      for (const [part, values] of known.before)
        for (const [name, value, priority] of values)
          if (value) part.style.setProperty(name, value, priority);
          else part.style.removeProperty(name);
      this.#styled.delete(key);
      this.#cards.delete(key);
    }
    if (!card || (!look.dismissed && !look.outline)) return;
    const before = new Map<HTMLElement, [string, string, string][]>();
    for (const part of card.parts as readonly HTMLElement[]) {
      const values: [string, string, string][] = [];
      const set = (name: string, value: string) => {
        const [was, how] = [part.style.getPropertyValue(name), part.style.getPropertyPriority(name)];
        // The page may have copied its content with our styles in it.
        values.push(how === 'important' ? [name, '', ''] : [name, was, how]);
        part.style.setProperty(name, value, 'important');
      };
      if (look.dismissed) set('opacity', look.outline ? OUTLINED : FAINT);
      if (look.outline) {
        set('outline', look.outline === 'pointed' ? OUTLINE : HINT);
        // Side by side they would lie over each other's words.
        set('outline-offset', card.parts.length > 1 ? '-2px' : '2px');
      }
      before.set(part, values);
    }
    this.#styled.set(key, { look, parts: card.parts, before });
    this.#cards.set(key, card);
  }
}

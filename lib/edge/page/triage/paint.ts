/** How a card can look, besides how it looks by itself (`../looks.ts`: the current one is the one that is pointed at). */
export type Look = 'selected' | 'dimmed';

/**
 * The outline lies inside of the card, where nothing around it cuts it off. What the filter leaves out is faint and keeps its place, so that nothing moves, endless
 * lists do not load their end, and a word too many hides no paper. As a filter, since the page's and our own opacities stay as they are below it.
 */
const LOOKS: Record<Look, Keyframe> = {
  selected: { outline: '3px dashed #1d6fe0', outlineOffset: '-3px' },
  dimmed: { filter: 'opacity(0.25)' },
};

/**
 * Looks of cards, as animations that stand still: they change no attribute and no style sheet of the page, so none of its scripts is told of them, nothing of them
 * is left in what it saves, and taking them away leaves it exactly as it was.
 */
export class Paint {
  readonly #shown = new Map<Element, { look: Look; animation: Animation }>();

  /** Makes these looks the looks of these elements, and takes away all others. */
  show(looks: ReadonlyMap<Element, Look>): void {
    for (const [element, { look, animation }] of this.#shown) {
      if (looks.get(element) === look && animation.playState === 'finished') continue;
      animation.cancel();
      this.#shown.delete(element);
    }
    for (const [element, look] of looks) {
      if (this.#shown.has(element)) continue;
      const frame = LOOKS[look];
      const animation = element.animate([frame, frame], { duration: 0, fill: 'forwards' });
      this.#shown.set(element, { look, animation });
    }
  }

  leave(): void {
    this.show(new Map());
  }
}

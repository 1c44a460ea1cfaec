/** How a card can look. */
export type Look = 'current' | 'selected' | 'both' | 'dimmed';

/**
 * Outlines lie inside of the card, where nothing around it cuts them off, and take no space. Opacity alone: a card that is left out keeps its place, so that nothing
 * moves, endless lists do not load their end, and a word too many hides no paper.
 */
const LOOKS: Record<Look, Keyframe> = {
  current: { outline: '3px solid #1d6fe0', outlineOffset: '-3px', opacity: 1 },
  selected: { outline: '3px dashed #a86a00', outlineOffset: '-3px', opacity: 1 },
  both: { outline: '5px double #1d6fe0', outlineOffset: '-5px', opacity: 1 },
  dimmed: { opacity: 0.22 },
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

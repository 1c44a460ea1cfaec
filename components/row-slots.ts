/**
 * Which element of a list shows which row. A row that stays keeps its element, and with it the focus; one that comes takes an element that
 * another row left, which costs a fraction of a new one, and leaves nothing behind to be cleared away.
 */
export class RowSlots {
  /** By the row's name where it is known, else by its place. */
  #taken = new Map<string | number, number>();
  #free: number[] = [];
  #made = 0;

  /** The numbers of the elements for these rows, in their order. A row whose name has become known keeps the element of its place. */
  assign(rows: readonly { at: number; name: string | undefined }[]): number[] {
    const before = this.#taken;
    this.#taken = new Map();
    const take = (at: number, name: string | undefined, slot: number) =>
      // A paper may stand twice in a list that is changing.
      this.#taken.set(name === undefined || this.#taken.has(name) ? at : name, slot);
    const kept = rows.map(({ at, name }) => {
      const known = name !== undefined && before.has(name) ? name : at;
      const slot = before.get(known);
      before.delete(known);
      if (slot !== undefined) take(at, name, slot);
      return slot;
    });
    this.#free.push(...before.values());
    return rows.map(({ at, name }, i) => {
      const slot = kept[i];
      if (slot !== undefined) return slot;
      const given = this.#free.pop() ?? this.#made++;
      take(at, name, given);
      return given;
    });
  }
}

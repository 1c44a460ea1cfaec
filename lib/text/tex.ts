/** TeX being rendered: its tokens, and for each brace the index of its partner (-1 where it has none). */
export interface Tex {
  tokens: string[];
  partner: Int32Array;
  /** Whether braces in text are TeX's and not a writer's. */
  grouping: boolean;
  /** Renders the tokens from `from` to before `to`. */
  range(from: number, to: number, math: boolean, depth: number): string;
  /** One argument from `i`: a group, a command, or the first character of a run (the rest stays for the next). `next` is where to go on. */
  argument(i: number, to: number, math: boolean, depth: number): Argument;
}

export interface Argument {
  text: string;
  next: number;
}

/** Reads an argument where a command stands; in the mode of its surroundings unless it is told another. */
export type Take = (at: number, asMath?: boolean) => Argument;

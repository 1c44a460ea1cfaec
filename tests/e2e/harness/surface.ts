import type { ColorScheme, Viewport } from './types.ts';

/** From the press to the first move of a drag, ms: as a hand does it. */
export const HELD = 120;
/** How far it goes, px to the right and down. */
export const WAY = [2, 4, 6, 8, 10, 12];

/** The few things a browser does with one document. `pageOn` builds everything else on them, the same for both browsers. */
export interface Surface {
  /** Evaluates an expression, awaits it, and returns the string it gave. */
  evaluate(expression: string): Promise<string | undefined>;
  /** Moves the mouse to a point of the viewport, presses and releases. CSS pixels. */
  mouse(x: number, y: number): Promise<void>;
  /** `mouse` at each point in turn, without waiting for what a press leads to. */
  mouseAll(points: { x: number; y: number }[]): Promise<void>;
  /** Presses at a point, with a key held down where one is named, and drags by some pixels; lets go of both. */
  drag(x: number, y: number, held?: string): Promise<void>;
  /** Presses `key` (a `KeyboardEvent.key` value) while the modifiers are held. */
  key(key: string, modifiers: string[]): Promise<void>;
  insert(text: string): Promise<void>;
  png(): Promise<Buffer>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  setForcedColors?(on: boolean): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  front(): Promise<void>;
  close(): Promise<void>;
}

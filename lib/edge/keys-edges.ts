import { Library } from './library.ts';
import { changeSettings, onSettings, readSettings } from './settings.ts';

/** So many papers show what a format of keys does. */
const SAMPLES = 5;

/** What the options page needs for the choice of citation keys, wired to the browser. */
export function keysEdges() {
  const library = new Library();
  return {
    settings: readSettings,
    change: changeSettings,
    onSettings,
    samples: () => library.newest(SAMPLES),
  };
}

import { oneLine, withoutControls } from './controls.ts';

/** A title or abstract as found, as plain Unicode on one line. */
export function displayText(raw: string): string {
  return oneLine(withoutControls(raw));
}

import { StrictLines } from './strict.ts';

/** Reads a Sheaf file: every line between the first and the last is a paper with a uid, or the file cannot be read back. */
export class StrictJson extends StrictLines {
  protected line(line: string): void {
    const text = line.replace(/(?:,|\]\})?\n$/, '');
    if (text === '' || text.endsWith('"papers":[')) return;
    try {
      const paper = JSON.parse(text) as { uid?: unknown };
      if (typeof paper.uid === 'string') this.entries += 1;
    } catch {
      // It is missing in the count.
    }
  }
}

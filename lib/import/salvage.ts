/** The objects a damaged list still holds whole, and where the others begin. */
export interface Salvage {
  whole: unknown[];
  /** Index in the text of each object that is cut or broken. */
  broken: number[];
}

/** Every paper begins with its uid, and in no text inside of JSON can this stand unescaped. */
const BEGINNING = /\{\s*"uid"\s*:/g;

/** Finds the papers in JSON that as a whole no longer parses: cut off, or damaged in the middle. Takes time linear in the length of the text. */
export function salvage(text: string): Salvage {
  const starts = Array.from(text.matchAll(BEGINNING), ({ index }) => index);
  const found: Salvage = { whole: [], broken: [] };
  starts.forEach((start, i) => {
    const end = closing(text, start, starts[i + 1] ?? text.length);
    const value = end < 0 ? undefined : parsed(text.slice(start, end));
    if (value === undefined) found.broken.push(start);
    else found.whole.push(value);
  });
  return found;
}

function closing(text: string, start: number, limit: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < limit; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

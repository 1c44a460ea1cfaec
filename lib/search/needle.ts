import { idOf } from '../ids.ts';
import { type Field, FIELDS } from './fields.ts';
import { foldForSearch } from './fold.ts';
import type { Clause } from './query.ts';
import { visitWords } from './words.ts';

/** One word of a phrase. `start`: words that begin so, for it is still being typed; `char`: one character of an unspaced script, anywhere. */
export interface Part {
  word: string;
  /** Its place, counted from the first word of the phrase. */
  place: number;
  how: 'word' | 'start' | 'char';
}

/** What a clause of words looks for: any of the phrases, in any of the fields, or the id. */
export interface Needle {
  phrases: Part[][];
  fields: readonly Field[];
  /** Ids, folded: with them or without their scheme. */
  ids: string[];
  /** What an id may begin with. */
  idStart?: string;
}

const TEXT: readonly Field[] = FIELDS.filter((field) => field !== 'ids');
const FIELDS_OF: Partial<Record<string, readonly Field[]>> = { author: ['authors'], title: ['title'] };

/** The words that a clause looks for; undefined where it is about something else. */
export function needleOf({ not, operator, value, open }: Clause): Needle | undefined {
  if (operator !== undefined && operator !== 'author' && operator !== 'title') return undefined;
  const typing = open && !not && !/\s$/.test(value);
  const needle: Needle = {
    phrases: phrases(value, typing),
    fields: FIELDS_OF[operator ?? ''] ?? TEXT,
    ids: [],
  };
  if (operator !== undefined) return needle;
  const literal = foldForSearch(value.trim());
  const canonical = idOf(value);
  needle.ids = [...new Set([literal, ...(canonical === undefined ? [] : [foldForSearch(canonical)])])].filter(
    Boolean,
  );
  if (typing && /\d/.test(literal) && /[.:/]/.test(literal)) needle.idStart = literal;
  return needle;
}

/** A part and the places of the text that it stands for. */
interface Read extends Part {
  places: number;
  /** Of an unspaced script: found wherever it stands, so that it needs no end. */
  dense: boolean;
}

/** The words one after another; where there are compounds, also with each of them joined. */
function phrases(value: string, typing: boolean): Part[][] {
  const apart: Read[] = [];
  let joined: Read[] = [];
  let lastEnd = 0;
  visitWords(foldForSearch(value), (word, place, _start, end, how) => {
    const dense = how === 'pair' || how === 'last';
    // The last character by itself says nothing that the pair before it does not say.
    if (how === 'last' && lastEnd === end) return;
    lastEnd = end;
    const part: Read = { word, place, how: how === 'last' ? 'char' : 'word', places: 1, dense };
    if (how === 'join') {
      joined = joined.filter((other) => other.place < place);
      part.places = (apart.at(-1)?.place ?? place) - place + 1;
    } else {
      if (how === 'signed') {
        apart.pop();
        // A sign belongs to the last part, not to the compound.
        const cut = joined.at(-1)?.place ?? place;
        joined = [
          ...joined.filter((other) => other.place < cut),
          ...apart.filter((other) => other.place >= cut),
        ];
      }
      apart.push(part);
    }
    joined.push(part);
  });
  const found = joined.some(({ places }) => places > 1) ? [apart, joined] : [apart];
  return found.filter(({ length }) => length > 0).map((parts) => phrase(parts, typing));
}

function phrase(parts: Read[], typing: boolean): Part[] {
  let place = 0;
  return parts.map(({ word, how, dense }, i) => {
    const before = parts[i - 1];
    if (before) place += (parts[i] as Read).place - before.place - (before.places - 1);
    const last = i === parts.length - 1;
    return { word, place, how: typing && last && !dense ? 'start' : how };
  });
}

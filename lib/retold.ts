import { type CountKey, type Messages, say, sayCount, type MessageKey } from './words.ts';

/** A sentence of `lib` as its English message has it, and what stands in its gaps. */
interface Pattern {
  key: string;
  counts: boolean;
  pattern: RegExp;
  /** Of each gap: its place among the message's values, and its name. */
  gaps: { value: number; name: string }[];
}

/** What `lib` says has messages of these names. */
const TOLD = /^told/;
/** A gap of this name holds words of ours. */
const SAID = 'said';
/** One of this name holds names of entries, among them such as have none. */
const KEYS = 'keys';
/** One of this name holds a number and nothing else. */
const NUMBER = 'number';

// Set once, by a window whose reader reads another language.
let patterns: Pattern[] = [];

/**
 * Learns what the English messages of `lib` look like. Nothing is retold before.
 * @param english the file of English messages
 */
export function learnEnglish(english: Messages): void {
  patterns = Object.entries(english)
    .filter(([name]) => TOLD.test(name))
    .map(([name, message]) => patternOf(name, message))
    // What says more of itself goes first: "from the text" before "from" whatever.
    .sort((a, b) => fixed(b) - fixed(a));
}

/**
 * What `lib` says in English, in the reader's language: what was written into the database or a file, thrown, or sent out of a worker. What none of
 * our messages says stays as it is, so that records of every age can be shown.
 * @param only the one message it may be, where the text may as well be somebody else's
 */
export function retold(text: string, only?: string): string {
  for (const { key, counts, pattern, gaps } of patterns) {
    if (only !== undefined && key !== only) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    const values: (string | number)[] = [];
    for (const [i, { value, name }] of gaps.entries()) values[value] = filling(name, match[i + 1] ?? '');
    const [count, ...others] = values;
    return counts ? sayCount(key as CountKey, Number(count), ...others) : say(key as MessageKey, ...values);
  }
  return text;
}

function filling(gap: string, found: string): string | number {
  if (gap === SAID) return retold(found);
  if (gap === KEYS) return found.split(', ').map((key) => retold(key, 'toldEntryNumber')).join(', '); // prettier-ignore
  return /^\d{1,3}(?:,\d{3})*$/.test(found) ? numberIn(found) : found;
}

const numberIn = (text: string): number => Number(text.replaceAll(',', ''));

const fixed = ({ pattern }: Pattern): number => pattern.source.replace(/\(.*?\)/g, '').length;

function patternOf(name: string, { message, placeholders = {} }: Messages[string]): Pattern {
  const [, key = name, form] = /^(.*)_(one|other)$/.exec(name) ?? [];
  const gaps: Pattern['gaps'] = [];
  const source = message
    .split(/\$(\w+)\$/)
    .map((part, i) => {
      if (i % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
      const gap = part.toLowerCase();
      const value = Number(placeholders[gap]?.content.slice(1)) - 1;
      gaps.push({ value, name: gap });
      return (form && value === 0) || gap === NUMBER ? String.raw`(\d[\d,]*)` : String.raw`([\s\S]+?)`;
    })
    .join('');
  return { key, counts: form !== undefined, pattern: new RegExp(`^${source}$`), gaps };
}

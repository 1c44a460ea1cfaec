import type messages from '../public/_locales/en/messages.json';

/** Name of a message. */
export type MessageKey = keyof typeof messages;
/** Name of a message that depends on a number, without its plural form: `papers` for `papers_one` and `papers_other`. */
export type CountKey = MessageKey extends infer K ? (K extends `${infer N}_other` ? N : never) : never;

/** Finds a message and fills in `$1` to `$9`; an empty text when there is none. */
export type Lookup = (key: string, values: string[]) => string;

// The one thing here that is set from outside: every part of the extension says what it says in the reader's language.
let lookup: Lookup = (key) => key;
// Made when first asked for: on a listing the two cost more than all the marks, and the browser's first message as much again (10 ms each, Chromium 156).
let language: string | undefined = 'en';
let numbers: Intl.NumberFormat | undefined;
let plurals: Intl.PluralRules | undefined;

/** Sets the language, once, before anything is said. */
export function speak(in_: Lookup): void {
  lookup = in_;
  language = numbers = plurals = undefined;
}

/** The language that is spoken, BCP 47. */
export const spoken = (): string => (language ??= lookup('language', []) || 'en');

/** A message in the reader's language. Numbers are written as the language writes them. */
export function say(key: MessageKey, ...values: (string | number)[]): string {
  return lookup(key, values.map(written));
}

/**
 * A message in the form a number asks for ("1 paper", "2 papers").
 * @param count is the message's `$1`; `values` follow it
 * Forms: https://cldr.unicode.org/index/cldr-spec/plural-rules. A language that needs no own form for this number has `_other` only.
 */
export function sayCount(key: CountKey, count: number, ...values: (string | number)[]): string {
  const all = [count, ...values].map(written);
  plurals ??= new Intl.PluralRules(spoken());
  return lookup(`${key}_${plurals.select(count)}`, all) || lookup(`${key}_other`, all);
}

/**
 * A message in whose gaps stand other things than text: nodes, in the order the language has them in.
 * @returns the message in pieces, texts and what was given
 */
export function sayParts<T>(key: MessageKey, ...parts: (T | string)[]): (string | T)[] {
  return inParts(say(key, ...parts.map((_, i) => `${OPEN}${i}${CLOSE}`)), parts);
}

// Characters that no message has: they belong to nobody.
const OPEN = '\uE0F0';
const CLOSE = '\uE0F1';

const inParts = <T>(said: string, parts: readonly (T | string)[]): (string | T)[] =>
  said
    .split(new RegExp(`${OPEN}(\\d)${CLOSE}`, 'u'))
    .map((piece, i) => (i % 2 ? (parts[Number(piece)] ?? '') : piece))
    .filter((piece) => piece !== '');

/** Texts one after the other, as in a list of names. */
export const listed = (texts: readonly string[]): string => texts.join(say('listComma'));

/** Sentences without their full stops, one after the other: the reasons for something. */
export const sentences = (texts: readonly string[]): string => texts.join(say('betweenSentences'));

/** Texts with "and" before the last. */
export const together = (texts: readonly string[]): string => new Intl.ListFormat(spoken()).format(texts);

/** Whole numbers below are written alike in all our languages: the browser's own way takes 20 to 40 ms when it is first asked for (Chromium 156). */
const PLAIN = 1_000;

/** A number as the reader's language writes it. */
export const written = (value: string | number): string => {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value) && value >= 0 && value < PLAIN) return String(value);
  return (numbers ??= new Intl.NumberFormat(spoken())).format(value);
};

/** One file of messages, as the browser keeps them: https://developer.chrome.com/docs/extensions/reference/api/i18n#messages-json */
export type Messages = Record<
  string,
  { message: string; description?: string; placeholders?: Record<string, { content: string }> }
>;

/** Messages by their names, with `$1` where the file has a named placeholder. */
export function tableOf(messages: Messages): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, { message, placeholders = {} }]) => [
      key,
      message.replace(
        /\$(\w+)\$/g,
        (whole, name: string) => placeholders[name.toLowerCase()]?.content ?? whole,
      ),
    ]),
  );
}

/** Looks messages up in a table. What is filled in is never read as a placeholder again. */
export const inTable =
  (table: Record<string, string>): Lookup =>
  (key, values) =>
    (Object.hasOwn(table, key) ? (table[key] ?? '') : '').replace(/\$(\$|[1-9])/g, (_, at: string) =>
      at === '$' ? '$' : (values[Number(at) - 1] ?? ''),
    );

/** U+202F, before the high signs of French, and U+00A0, before its colon and percent sign: a line never begins with the sign. */
const NARROW = '\u202F';
const FIXED = '\u00A0';

/** What of a language's typesetting follows from the text alone. */
const RULES: Record<string, [wrong: RegExp, right: string][]> = {
  de: [
    [/ (?=%)/gu, FIXED],
    [/ (?=…(?:$| ))/gu, FIXED],
  ],
  es: [[/ (?=%)/gu, FIXED]],
  fr: [
    [/'/gu, '’'],
    // A list of signs, such as that of the signs a citation key may have, is left alone.
    [/[ \u00A0](?=[;!?]+(?:$|[\s»)]))/gu, NARROW],
    [/[ \u202F](?=:(?! \.)(?:$|\s))/gu, FIXED],
    [/[ \u202F](?=%)/gu, FIXED],
    [/[ \u202F](?=»)|(?<=«)[ \u202F]/gu, FIXED],
  ],
};

/** A text with the spaces and apostrophes that its language has, which most keyboards lack. @param language as `_locales` names it */
export function typeset(language: string, text: string): string {
  return (RULES[language] ?? []).reduce((now, [wrong, right]) => now.replace(wrong, right), text);
}

const HAN = '[\\u3040-\\u30ff\\u3400-\\u9fff]';
/** What only a person can mend, by language; `all` holds in each of them. */
const FAULTS: Record<string, [fault: RegExp, said: string][]> = {
  all: [
    [/\.\.\.(?!\d)/u, 'three dots instead of …'],
    [/ {2}|^ | $/u, 'a space too many'],
    [/"/u, 'straight quotes'],
    [/\p{L}'|'\p{L}/u, 'a straight apostrophe'],
  ],
  de: [[/[«»”]|“(?=\p{L})/u, 'quotes other than „ and “']],
  es: [
    [/^[^¿]*\?|^[^¡]*!/u, 'a question or a call without its first sign'],
    [/[“”„]/u, 'quotes other than « and »'],
  ],
  fr: [
    // What is typed as it stands, such as « author: », ends in a colon before its quote.
    [/[^\s:](?:[;!?]|:(?!\s»))(?=$|\s)/u, 'no space before a high sign'],
    [/[“”„]/u, 'quotes other than « and »'],
  ],
  ja: [
    [new RegExp(`${HAN}[,;:!?()]|[,;:!?(]${HAN}`, 'u'), 'half-width punctuation'],
    [new RegExp(`(?!・)(?:${HAN}[A-Za-z\\d]|[A-Za-z\\d]${HAN}(?<!・))`, 'u'), 'no space between scripts'],
    [/[“”„«»]/u, 'quotes other than 「 and 」'],
  ],
  zh_CN: [
    [new RegExp(`${HAN}[,;:!?()]|[,;:!?(]${HAN}`, 'u'), 'half-width punctuation'],
    [new RegExp(`${HAN}[A-Za-z\\d]|[A-Za-z\\d]${HAN}`, 'u'), 'no space between scripts'],
    [/[「」„«»]/u, 'quotes other than “ and ”'],
  ],
};

/** What a careful printer of this language would object to. */
export function misprints(language: string, text: string): string[] {
  const found = [...(FAULTS['all'] ?? []), ...(FAULTS[language] ?? [])].filter(([fault]) => fault.test(text));
  const spaces = typeset(language, text) === text ? [] : ['other spaces than the language has: npm run fix'];
  return [...found.map(([, said]) => said), ...spaces];
}

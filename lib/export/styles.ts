/** Styles of formatted references, by the name of their file in `public/csl`; the order is that of the menu. */
export const STYLES = {
  apa: 'APA',
  ieee: 'IEEE',
  acm: 'ACM',
  chicago: 'Chicago',
  nature: 'Nature',
} as const;

export type Style = keyof typeof STYLES;

export const isStyle = (format: string): format is Style => Object.hasOwn(STYLES, format);

/** References for pasting: plain, and with the italics of the style. */
export interface References {
  text: string;
  html: string;
}

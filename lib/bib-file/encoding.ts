import { decodeText } from '../import/decode.ts';

export type Encoding = ReturnType<typeof decodeText>['encoding'];

/** What Windows-1252 has at 0x80 to 0x9f; all other letters have their number. https://encoding.spec.whatwg.org/#windows-1252 */
const WINDOWS = [
  ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i)),
];

/** A text as bytes of an encoding; undefined where it holds a letter that the encoding has not. */
export function encodeText(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  if (encoding !== 'windows-1252') {
    const [high, low] = encoding === 'utf-16be' ? [0, 1] : [1, 0];
    const bytes = new Uint8Array(2 * text.length);
    for (const [i, code] of codes.entries()) {
      bytes[2 * i + high] = code >> 8;
      bytes[2 * i + low] = code & 0xff;
    }
    return bytes;
  }
  const bytes = new Uint8Array(text.length);
  for (const [i, code] of codes.entries()) {
    const at = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : 0x80 + WINDOWS.indexOf(text.charAt(i));
    if (at < 0x80 && code >= 0x80) return undefined;
    bytes[i] = at;
  }
  return bytes;
}

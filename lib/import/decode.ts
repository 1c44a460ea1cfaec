/**
 * The text of a file whose encoding nobody tells: by its byte order mark UTF-8 or UTF-16, else UTF-8 where it is that, else UTF-16 where every other byte is
 * empty, else Windows-1252, which has all letters of Latin-1. Never throws.
 */
export function decodeText(bytes: Uint8Array): {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
} {
  const decode = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252') => ({
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
  });
  const [a = 1, b = 1] = bytes;
  if (a === 0xff && b === 0xfe) return decode('utf-16le');
  if (a === 0xfe && b === 0xff) return decode('utf-16be');
  const head = bytes.subarray(0, 1_000);
  const empty = (odd: number) => head.filter((byte, i) => i % 2 === odd && byte === 0).length;
  if (empty(1) > head.length / 4) return decode('utf-16le');
  if (empty(0) > head.length / 4) return decode('utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // One letter that was broken by somebody makes no other encoding of a file that has many that are whole.
    return isMostlyUtf8(bytes) ? decode('utf-8') : decode('windows-1252');
  }
}

/** Whether most letters beyond ASCII are whole in UTF-8. A letter that is cut off at the end counts as whole. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const follow = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let n = 0;
    while (n < follow && ((bytes[i + n + 1] ?? 0x80) & 0xc0) === 0x80) n += 1;
    if (follow > 0 && n === follow) {
      whole += 1;
      i += follow;
    } else broken += 1;
  }
  return whole > broken;
}

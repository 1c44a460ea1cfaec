/** Bytes that grow as they are written. Numbers are varints: seven bits a byte, the lowest first, the eighth set where more follow. */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 256) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for `more` bytes. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }

  /** @param value an integer from 0 to 2³² − 1 */
  varint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.reserve(5);
    while (value > 127) {
      this.bytes[this.length++] = (value & 127) | 128;
      value >>>= 7;
    }
    this.bytes[this.length++] = value;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    // Most copies are of a byte or two, which a loop does faster than a view.
    if (end - start < 24) for (let at = start; at < end; at++) this.bytes[this.length++] = from[at] as number;
    else {
      this.bytes.set(from.subarray(start, end), this.length);
      this.length += end - start;
    }
  }

  /** What was written, in a buffer of its own. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Numbers in a list that grows as it is written, four bytes each. */
export class NumberWriter {
  numbers: Uint32Array;
  length = 0;

  constructor(capacity = 64) {
    this.numbers = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const grown = new Uint32Array(this.numbers.length * 2);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.length++] = value;
  }

  done(): Uint32Array {
    return this.numbers.slice(0, this.length);
  }
}

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Order of UTF-8, which is that of code points; negative where `a` comes first. */
export function compareBytes(a: Uint8Array, aLength: number, b: Uint8Array, bLength: number): number {
  const both = Math.min(aLength, bLength);
  for (let i = 0; i < both; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return aLength - bLength;
}

/** Order of code points, as UTF-8 sorts; `<` differs where surrogates meet the characters after them. */
export function compareCodePoints(a: string, b: string): number {
  const both = Math.min(a.length, b.length);
  for (let i = 0; i < both; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      // Surrogates stand for what comes after all else.
      const high = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
      return high(x) - high(y);
    }
  }
  return a.length - b.length;
}

/** So many bytes of a file are read at a time. */
const CHUNK = 2_000_000;

/** A file that can be read again and again, in pieces of text. */
export interface Source {
  /** bytes */
  size: number;
  /** Its text, and how many bytes were read up to there. */
  chunks(): AsyncIterable<Chunk>;
  /** The same without waiting in between: a transaction that waits for a file is over. Workers only. */
  chunksNow(): Iterable<Chunk>;
  text(): Promise<string>;
}

export interface Chunk {
  text: string;
  read: number;
}

/** Of the worker: https://w3c.github.io/FileAPI/#FileReaderSync */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

export function sourceOf(file: Blob): Source {
  const places = Array.from({ length: Math.ceil(file.size / CHUNK) }, (_, i) => i * CHUNK);
  const piece = (at: number) => file.slice(at, at + CHUNK);
  // A letter may lie across two pieces.
  const decoding = () => {
    const decoder = new TextDecoder();
    return (bytes: ArrayBuffer, at: number): Chunk => {
      const read = at + bytes.byteLength;
      return { text: decoder.decode(bytes, { stream: read < file.size }), read };
    };
  };
  return {
    size: file.size,
    async *chunks() {
      const decode = decoding();
      for (const at of places) yield decode(await piece(at).arrayBuffer(), at);
    },
    *chunksNow() {
      const decode = decoding();
      const reader = new FileReaderSync();
      for (const at of places) yield decode(reader.readAsArrayBuffer(piece(at)), at);
    },
    text: () => file.text(),
  };
}

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface Packed {
  /** Path in the archive, with `/`. */
  name: string;
  data: Buffer;
  /** May be run. */
  runs?: boolean;
}

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
const FILE = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 1 << 11;
const DEFLATED = 8;
const UNIX = 3 << 8;
/** 1980-01-01 00:00, the first moment a zip can name: when a file was written is no part of what it is. */
const DATE = 0x21;

/** A zip whose bytes follow from names and contents alone: sorted, and without times. */
export function zip(files: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, data, runs = false } of sorted) {
    const path = Buffer.from(name);
    const body = deflateRawSync(data, { level: 9 });
    // What both of its records say, from "version needed" to "extra field length".
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(UTF8, 2);
    said.writeUInt16LE(DEFLATED, 4);
    said.writeUInt16LE(DATE, 8);
    said.writeUInt32LE(crc32(data), 10);
    said.writeUInt32LE(body.length, 14);
    said.writeUInt32LE(data.length, 18);
    said.writeUInt16LE(path.length, 22);
    const central = Buffer.alloc(20);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(UNIX | 20, 4);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((0o100000 | (runs ? 0o755 : 0o644)) * 0x10000, 6);
    rest.writeUInt32LE(offset, 10);
    entries.push(central.subarray(0, 6), said, rest, path);
    bodies.push(mark(FILE), said, path, body);
    offset += 4 + said.length + path.length + body.length;
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(sorted.length, 8);
  end.writeUInt16LE(sorted.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...entries, end]);
}

function mark(signature: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(signature);
  return buffer;
}

/** Reads back what `zip` wrote. @throws Error when a file is not what its record says */
export function unzip(archive: Buffer): Packed[] {
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== END) throw new Error('This is no zip of ours.');
  const files: Packed[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    const [packed, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = archive.readUInt32LE(at + 42) + 30 + nameLength;
    const data = inflateRawSync(archive.subarray(start, start + packed));
    if (crc32(data) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} is damaged.`);
    files.push({ name, data, runs: ((archive.readUInt32LE(at + 38) >>> 16) & 0o111) > 0 });
    at += 46 + nameLength;
  }
  return files;
}

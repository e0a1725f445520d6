/** A zip archive of a few files, deflated, without dates: the same content is the same bytes. (PKWARE APPNOTE 6.3.) */
import { crc32, deflateRawSync } from "node:zlib";
import type { ExportFile } from "./export-file.ts";

/** 1980-01-01, the first day that the format can say. */
const noDate = 0x21;
const utf8Names = 0x0800;
const deflated = 8;

export function zipped(files: readonly ExportFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const raw = typeof content === "string" ? Buffer.from(content) : content;
    const packed = deflateRawSync(raw, { level: 9 });
    const label = Buffer.from(name);
    const sizes = { crc: crc32(raw), packed: packed.length, raw: raw.length, name: label.length };
    parts.push(header(0x04034b50, sizes), label, packed);
    entries.push(entry(sizes, offset), label);
    offset += 30 + label.length + packed.length;
  }
  const directory = entries.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...entries, end]);
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly raw: number;
  readonly name: number;
}

function header(signature: number, { crc, packed, raw, name }: Sizes): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(utf8Names, 6);
  bytes.writeUInt16LE(deflated, 8);
  bytes.writeUInt16LE(noDate, 12);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(packed, 18);
  bytes.writeUInt32LE(raw, 22);
  bytes.writeUInt16LE(name, 26);
  return bytes;
}

function entry(sizes: Sizes, offset: number): Buffer {
  const bytes = Buffer.alloc(46);
  header(0x04034b50, sizes).copy(bytes, 6, 4, 28);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt32LE(offset, 42);
  return bytes;
}

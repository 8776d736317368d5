import type { Bytes } from './content.ts';
import type { Deflated } from './deflated.ts';

/** A file in a zip file. */
export interface ZipEntry {
  /** In ASCII. */
  readonly path: string;
  readonly content: Deflated;
}

/** The most that a number in a zip file without extensions tells. */
const largest = 0xffff_ffff;

const version = 20;
const deflateMethod = 8;
// 1980-01-01, the zero of zip files: the same content always gives the same file.
const noDate = 0x0021;

/**
 * Puts packed files into one zip file. Throws a `RangeError` where it would grow past 4 GiB. Source: APPNOTE.TXT of PKWARE, 4.3.
 */
export function zipFile(entries: readonly ZipEntry[]): Bytes[] {
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.path);
    const facts = factsOf(entry.content, name.length);
    parts.push(record(0x0403_4b50, facts), name, ...entry.content.parts);
    directory.push(record(0x0201_4b50, [two(version), ...facts, two(0), two(0), two(0), four(0), four(offset)]), name);
    offset += 30 + name.length + entry.content.packedSize;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  if (offset + directorySize > largest) throw new RangeError('The file would be larger than 4 GiB.');
  const count = two(entries.length);
  const end = record(0x0605_4b50, [two(0), two(0), count, count, four(directorySize), four(offset), two(0)]);
  return [...parts, ...directory, end];
}

/** A number of so many bytes. */
type Field = readonly [bytes: 2 | 4, value: number];

const two = (value: number): Field => [2, value];
const four = (value: number): Field => [4, value];

/** The fields that a file's own header and its entry in the directory share; no comment and no extra field. */
function factsOf({ crc, packedSize, size }: Deflated, nameLength: number): Field[] {
  const dated = [two(version), two(0), two(deflateMethod), two(0), two(noDate)];
  return [...dated, four(crc), four(packedSize), four(size), two(nameLength), two(0)];
}

function record(signature: number, fields: readonly Field[]): Bytes {
  const all = [four(signature), ...fields];
  const view = new DataView(new ArrayBuffer(all.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of all) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

import { crc32, inflateRawSync } from 'node:zlib';
import { expect } from 'vitest';

const deflated = 8;

/** The files of a zip file by their paths, found by its directory, each checked against its size and its CRC. */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number) => view.getUint16(at, true);
  const u32 = (at: number) => view.getUint32(at, true);
  const end = bytes.length - 22;
  expect([u32(end), u16(end + 8), u32(end + 16) + u32(end + 12)]).toEqual([0x06054b50, u16(end + 10), end]);
  const files = new Map<string, Buffer>();
  let at = u32(end + 16);
  for (let left = u16(end + 10); left > 0; left -= 1) {
    const path = Buffer.from(bytes.subarray(at + 46, at + 46 + u16(at + 28))).toString();
    const local = u32(at + 42);
    const data = local + 30 + u16(local + 26);
    const stored = bytes.subarray(data, data + u32(at + 20));
    const content = u16(at + 10) === deflated ? inflateRawSync(stored) : Buffer.from(stored);
    expect([path, u32(local), crc32(content), content.length]).toEqual([path, 0x04034b50, u32(at + 16), u32(at + 24)]);
    // What both headers say of a file: from the version needed to the length of its name.
    expect(Buffer.compare(bytes.subarray(at + 6, at + 30), bytes.subarray(local + 4, local + 28))).toBe(0);
    files.set(path, content);
    at += 46 + u16(at + 28);
  }
  return files;
}

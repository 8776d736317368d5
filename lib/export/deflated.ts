import type { Bytes } from './content.ts';

/** Bytes packed for a zip file, with what its directory says of them. */
export interface Deflated {
  readonly parts: readonly Bytes[];
  readonly packedSize: number;
  /** Of the unpacked bytes, modulo 2^32. */
  readonly size: number;
  /** The CRC-32 of the unpacked bytes. */
  readonly crc: number;
}

// RFC 1952: ten bytes before the data where no option is set, as CompressionStream leaves them; CRC-32 and size after it.
const headerSize = 10;
const trailerSize = 8;

/**
 * Packs what `pieces` gives, one piece at a time. The platform packs as gzip, which holds the very data a zip file needs, and its
 * trailer gives the CRC and the size without another pass. Rejects with what `pieces` throws.
 */
export async function deflate(pieces: AsyncIterable<Bytes> | Iterable<Bytes>): Promise<Deflated> {
  const stream = new CompressionStream('gzip');
  const collecting = collect(stream.readable.getReader());
  // What ends the feeding ends the collecting too, and is told once, below.
  collecting.catch(() => undefined);
  await feed(stream.writable.getWriter(), pieces);
  const gzip = await collecting;
  const dataEnd = sizeOf(gzip) - trailerSize;
  const trailer = new DataView(joined(between(gzip, dataEnd, dataEnd + trailerSize)).buffer);
  return {
    parts: between(gzip, headerSize, dataEnd),
    packedSize: dataEnd - headerSize,
    crc: trailer.getUint32(0, true),
    size: trailer.getUint32(4, true),
  };
}

interface Writer {
  write(piece: Bytes): Promise<void>;
  close(): Promise<void>;
  abort(reason: unknown): Promise<void>;
}

async function feed(writer: Writer, pieces: AsyncIterable<Bytes> | Iterable<Bytes>): Promise<void> {
  try {
    for await (const piece of pieces) await writer.write(piece);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

async function collect(reader: { read(): Promise<{ value?: Bytes | undefined }> }): Promise<Bytes[]> {
  const parts: Bytes[] = [];
  for (;;) {
    const { value } = await reader.read();
    if (!value) return parts;
    parts.push(value);
  }
}

/** The bytes from `from` to `to` of what the parts hold together. */
function between(parts: readonly Bytes[], from: number, to: number): Bytes[] {
  let start = 0;
  return parts.flatMap((part) => {
    const cut = part.subarray(Math.max(0, from - start), Math.max(0, to - start));
    start += part.length;
    return cut.length > 0 ? [cut] : [];
  });
}

function sizeOf(parts: readonly Bytes[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

import type { Encoding } from './guess-encoding.ts'

const pieceBytes = 1_000_000

/** A file piece by piece, as it comes from the disk: never all of it at once. */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += pieceBytes) {
    yield new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer())
  }
}

/** The same as text, without its byte-order mark; a letter cut by two pieces comes with the second. */
export async function* textOf(
  file: Blob,
  encoding: Encoding,
): AsyncGenerator<{ readonly text: string; readonly share: number }> {
  const decoder = new TextDecoder(encoding)
  let read = 0
  for await (const bytes of bytesOf(file)) {
    read += bytes.length
    yield { text: decoder.decode(bytes, { stream: true }), share: read / file.size }
  }
  yield { text: decoder.decode(), share: 1 }
}

/** The first piece that tells an encoding: the first at all with a byte that is not ASCII. */
export async function tellingBytes(file: Blob): Promise<Uint8Array> {
  let first: Uint8Array | null = null
  for await (const bytes of bytesOf(file)) {
    first ??= bytes
    if (bytes.some((byte) => byte > 0x7f)) return bytes
  }
  return first ?? new Uint8Array()
}

/** Bytes that are read of a blob at a time. */
const CHUNK = 2 ** 18;

/** The bytes of a blob, in chunks, read as they are asked for. */
export async function* blobChunks(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += CHUNK) {
    yield new Uint8Array(await blob.slice(at, at + CHUNK).arrayBuffer());
  }
}

/** Bytes that are in memory, as the stream that the store takes. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream of what is there already
export async function* inOnePiece(bytes: Buffer): AsyncGenerator<Buffer, void, undefined> {
  yield bytes;
}

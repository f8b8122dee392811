/**
 * Ciphers and files put what they make into memory of its own, which the garbage collector returns late: with 64 KiB at a
 * time, fresh pages then cost more than AES. Whoever has used a chunk returns it at once instead, and the next one lies in
 * the same memory, which is in the cache still (ADR 0056).
 */
const handedOver = new WeakSet<ArrayBufferLike>();

/** Marks a chunk that nobody will have but the one who is given it: `release` may return its memory. */
export function handOver(chunk: Buffer): Buffer {
  handedOver.add(chunk.buffer);
  return chunk;
}

/**
 * Returns the memory of a chunk that was handed over; does nothing with any other. The chunk, and every view of it, is
 * empty afterwards: only for the last who uses it.
 */
export function release(chunk: Uint8Array): void {
  const { buffer } = chunk;
  if (buffer instanceof ArrayBuffer && handedOver.delete(buffer)) buffer.transfer(0);
}

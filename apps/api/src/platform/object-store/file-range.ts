import type { FileHandle } from 'node:fs/promises';
import { handOver } from '../crypto/spent-memory.js';

/** Reads end at multiples of this; the first one, which somebody waits for, at a multiple of less. */
const CHUNK = 1_048_576;
const FIRST_CHUNK = 65_536;

/**
 * The bytes of a file from `first` to `last`, both included and cut at its end; what comes next is read while somebody works on
 * what came before. It closes the file when all was read or nobody wants more. Chunks may be released.
 */
export class FileRange implements AsyncIterableIterator<Buffer> {
  private position: number;
  private ahead: Promise<Buffer> | null;

  constructor(
    private readonly handle: FileHandle,
    first: number,
    private readonly last: number,
  ) {
    this.position = first;
    this.ahead = this.reading(FIRST_CHUNK);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Buffer, undefined>> {
    const chunk = await this.ahead;
    if (chunk === null || chunk.length === 0) {
      await this.close();
      return { done: true, value: undefined };
    }
    this.position += chunk.length;
    this.ahead = this.reading(CHUNK);
    return { done: false, value: chunk };
  }

  async return(): Promise<IteratorResult<Buffer, undefined>> {
    await this.close();
    return { done: true, value: undefined };
  }

  /** Waits for the read that is under way: its memory must not be written to any more when the file is another one's. */
  async close(): Promise<void> {
    await this.ahead?.catch(() => undefined);
    this.ahead = null;
    await this.handle.close();
  }

  private reading(step: number): Promise<Buffer> | null {
    const end = Math.min(this.position - (this.position % step) + step, this.last + 1);
    const wanted = end - this.position;
    if (wanted <= 0) return null;
    const read = this.handle
      .read(Buffer.allocUnsafeSlow(wanted), 0, wanted, this.position)
      .then(({ bytesRead, buffer }) => handOver(buffer.subarray(0, bytesRead)));
    read.catch(() => undefined); // told when it is asked for
    return read;
  }
}

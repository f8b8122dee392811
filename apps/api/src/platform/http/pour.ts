import type { Response } from 'express';
import { release } from '../crypto/spent-memory.js';

/**
 * Writes chunks to an answer no faster than it takes them, releases each when it is out, and ends the answer. Resolves early when
 * nobody wants the rest; throws what `chunks` throws.
 */
export async function pour(chunks: AsyncIterable<Buffer>, response: Response): Promise<void> {
  for await (const chunk of chunks) {
    if (response.destroyed) return;
    const flows = response.write(chunk, () => {
      release(chunk);
    });
    if (!flows) await drained(response);
  }
  response.end();
}

/** Resolves when more may be written, or nobody is there to read it. */
function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
    if (response.destroyed) done();
  });
}

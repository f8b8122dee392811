import { DomainError } from '../../../platform/errors/domain-error.js';

/** Passes a stream on up to `max` bytes. Throws TOO_LARGE at the first byte beyond. */
export async function* capped(
  source: AsyncIterable<Uint8Array>,
  max: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > max) throw new DomainError('TOO_LARGE', { max });
    yield chunk;
  }
}

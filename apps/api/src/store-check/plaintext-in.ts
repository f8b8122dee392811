import { ObjectMissing, type ObjectStore } from '../platform/object-store/object-store.port.js';
import { beginsSealed, PlaintextSearch } from './plaintext.js';

/** What of an object is not sealed; null when nothing was found, or it went meanwhile. */
export async function plaintextIn(
  store: ObjectStore,
  container: string,
  name: string,
  canaries: readonly Buffer[] = [],
): Promise<string | null> {
  const search = new PlaintextSearch(canaries);
  let begin = Buffer.alloc(0);
  try {
    const { body } = await store.read(container, name);
    for await (const chunk of body) {
      if (begin.length < 64) begin = Buffer.concat([begin, chunk.subarray(0, 64)]);
      search.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof ObjectMissing) return null;
    throw cause;
  }
  return search.finding ?? (beginsSealed(begin) ? null : 'no header');
}
